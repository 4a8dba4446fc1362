package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

type client struct{ host string }

type envelope struct {
	Type   string      `json:"type"`
	AppKey string      `json:"app_key"`
	Data   interface{} `json:"data,omitempty"`
}

func (c *client) call(api string, data interface{}) (int, error) {
	body, err := json.Marshal(envelope{api, "k", data})
	if err != nil {
		return 0, err
	}
	res, err := http.Post(c.host+"/openapi/router", "application/json", bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	out, err := io.ReadAll(res.Body)
	return len(out), err
}
