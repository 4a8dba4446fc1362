package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const US = "https://openapi-b-us.temu.com/openapi/router"

type Client struct {
	Gateway string `json:"gateway"`
}

func NewClient() *Client {
	return &Client{Gateway: "https://openapi.kuajingmaihuo.com/openapi/router"}
}

func (c *Client) SetGateway(u string) { c.Gateway = u }

func (c *Client) Call(t string) error {
	b, err := json.Marshal(map[string]any{"type": t})
	if err != nil {
		return err
	}
	resp, err := http.Post(c.Gateway, "application/json", bytes.NewReader(b))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
