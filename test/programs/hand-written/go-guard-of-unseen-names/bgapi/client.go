package bgapi

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

const router = "https://openapi.kuajingmaihuo.com/openapi/router"

type Caller interface {
	Fire(apiType string, biz map[string]any) (string, error)
}

type Client struct {
	key   string
	token string
}

func NewClient(key, token string) *Client {
	return &Client{key: key, token: token}
}

func (c *Client) Fire(apiType string, biz map[string]any) (string, error) {
	params := map[string]any{"type": apiType, "app_key": c.key, "access_token": c.token}
	for k, v := range biz {
		params[k] = v
	}
	body, err := json.Marshal(params)
	if err != nil {
		return "", err
	}
	resp, err := http.Post(router, "application/json", bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	return string(raw), err
}
