package temu

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
)

const routerPath = "/openapi/router"

// Router 拼完整地址
func Router(host string) string {
	u := url.URL{Scheme: "https", Host: host, Path: routerPath}
	return u.String()
}

// OpenAPI 调用入口
type OpenAPI interface {
	Invoke(apiType string, biz map[string]any) (string, error)
}

// Client 客户端
type Client struct {
	gateway string
}

// New 构造
func New(host string) *Client {
	return &Client{gateway: Router(host)}
}

// Invoke 调用接口
func (c *Client) Invoke(apiType string, biz map[string]any) (string, error) {
	params := map[string]any{"type": apiType}
	for k, v := range biz {
		params[k] = v
	}
	payload, err := json.Marshal(params)
	if err != nil {
		return "", err
	}
	res, err := http.Post(c.gateway, "application/json", strings.NewReader(string(payload)))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	return string(raw), err
}
