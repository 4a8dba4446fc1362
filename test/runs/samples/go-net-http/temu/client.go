// Package temu 是 Temu 开放平台的客户端。
package temu

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

const gatewayURL = "https://openapi.kuajingmaihuo.com/openapi/router"

type Client struct {
	appKey string
	token  string
	http   *http.Client
}

func NewClient(appKey, token string) *Client {
	return &Client{
		appKey: appKey,
		token:  token,
		http:   &http.Client{Timeout: 10 * time.Second},
	}
}

func (c *Client) AddGoods(goods Goods) (json.RawMessage, error) {
	return c.Call(TypeGoodsAdd, goods)
}

// Call 统一请求入口
func (c *Client) Call(apiType string, data any) (json.RawMessage, error) {
	params := map[string]any{
		"type":         apiType,
		"app_key":      c.appKey,
		"access_token": c.token,
		"timestamp":    time.Now().Unix(),
		"data":         data,
	}
	body, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(http.MethodPost, gatewayURL, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("temu %s: %w", apiType, err)
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
