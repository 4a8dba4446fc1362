package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const (
	cn = "https://openapi.kuajingmaihuo.com/openapi/router"
	eu = "https://openapi-b-eu.temu.com/openapi/router"
)

type Client struct {
	gateway string
}

func NewClient(gateway string) *Client { return &Client{gateway: gateway} }

// Invoker calls.
type Invoker interface {
	Execute(apiType string, biz map[string]any) error
}

func (c *Client) Execute(apiType string, biz map[string]any) error {
	body := map[string]any{"type": apiType, "app_key": "ak"}
	for k, v := range biz {
		body[k] = v
	}
	payload, err := json.Marshal(body)
	if err != nil {
		return err
	}
	resp, err := http.Post(c.gateway, "application/json", bytes.NewReader(payload))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
