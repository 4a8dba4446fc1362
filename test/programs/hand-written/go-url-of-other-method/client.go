package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Client struct {
	gateway string
	stats   map[string]int
}

func NewClient(gateway string) *Client {
	return &Client{gateway: gateway, stats: map[string]int{}}
}

func (c *Client) Invoke(apiType string, biz map[string]any) error {
	c.stats[apiType]++
	params := map[string]any{}
	for k, v := range biz {
		params[k] = v
	}
	params["type"] = apiType
	return c.post(params)
}

func (c *Client) post(params map[string]any) error {
	raw, err := json.Marshal(params)
	if err != nil {
		return err
	}
	resp, err := http.Post(c.gateway, "application/json", bytes.NewReader(raw))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
