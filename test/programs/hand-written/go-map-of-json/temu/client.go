package temu

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

const (
	CN = "https://openapi.kuajingmaihuo.com/openapi/router"
	EU = "https://openapi-b-eu.temu.com/openapi/router"
)

// TypeName puts the name of an interface together.
func TypeName(module, action string) string {
	return fmt.Sprintf("bg.%s.%s", module, action)
}

type commonParams struct {
	Type        string `json:"type"`
	AppKey      string `json:"app_key"`
	AccessToken string `json:"access_token,omitempty"`
	Timestamp   int64  `json:"timestamp"`
}

func (p commonParams) toMap() map[string]any {
	raw, _ := json.Marshal(p)
	m := map[string]any{}
	_ = json.Unmarshal(raw, &m)
	return m
}

type Client struct {
	router string
	key    string
	token  string
}

func NewClient(router, key, token string) *Client {
	return &Client{router: router, key: key, token: token}
}

func (c *Client) Call(apiType string, biz map[string]any) (string, error) {
	params := commonParams{Type: apiType, AppKey: c.key, AccessToken: c.token, Timestamp: time.Now().Unix()}.toMap()
	for k, v := range biz {
		params[k] = v
	}
	body, err := json.Marshal(params)
	if err != nil {
		return "", err
	}
	resp, err := http.Post(c.router, "application/json", bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	return string(raw), err
}
