package temu

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

type Request interface {
	APIType() string
	Params() map[string]any
}

type Client struct{ Host string }

func (c Client) url() string { return c.Host + "/openapi/router" }

func Do[T any](c Client, r Request) (T, error) {
	var out T
	params := r.Params()
	params["type"] = r.APIType()
	raw, err := json.Marshal(params)
	if err != nil {
		return out, err
	}
	resp, err := http.Post(c.url(), "application/json", bytes.NewReader(raw))
	if err != nil {
		return out, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return out, err
	}
	return out, json.Unmarshal(body, &out)
}
