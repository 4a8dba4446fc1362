package temu

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

const (
	CN = "https://openapi.kuajingmaihuo.com/openapi/router"
	EU = "https://openapi-b-eu.temu.com/openapi/router"
)

type Shop struct {
	url   string
	key   string
	token string
}

func NewShop(url, key, token string) *Shop {
	return &Shop{url: url, key: key, token: token}
}

func (s *Shop) Call(apiType string, biz map[string]any) (string, error) {
	params := map[string]any{"type": apiType, "app_key": s.key, "access_token": s.token}
	for k, v := range biz {
		params[k] = v
	}
	body, err := json.Marshal(params)
	if err != nil {
		return "", err
	}
	resp, err := http.Post(s.url, "application/json", bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	return string(raw), err
}
