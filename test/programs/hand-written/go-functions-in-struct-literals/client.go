package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

// Client of the platform.
type Client struct {
	gateway string
}

func NewClient(gateway string) *Client { return &Client{gateway: gateway} }

// Invoker calls.
type Invoker interface {
	Execute(apiType string, biz map[string]any) (string, error)
}

// Execute sends a request.
func (c *Client) Execute(apiType string, biz map[string]any) (string, error) {
	params := map[string]any{"type": apiType, "app_key": "ak"}
	for k, v := range biz {
		params[k] = v
	}
	params["sign"] = fmt.Sprint(len(params))
	text, err := json.Marshal(params)
	if err != nil {
		return "", err
	}
	resp, err := http.Post(c.gateway, "application/json", strings.NewReader(string(text)))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	return string(raw), err
}
