package temu

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"shops/store"
)

type Session struct {
	shop store.Shop
}

func Open(shop store.Shop) *Session { return &Session{shop} }

// Call 表单方式提交
func (s *Session) Call(typ string, fields map[string]string) (ok bool, msg string) {
	form := url.Values{}
	form.Set("type", typ)
	form.Set("access_token", s.shop.Token)
	for k, v := range fields {
		form.Set(k, v)
	}
	target, err := url.JoinPath(s.shop.Gateway, "openapi", "router")
	if err != nil {
		return false, err.Error()
	}
	resp, err := http.Post(target, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return false, err.Error()
	}
	defer resp.Body.Close()
	var r struct {
		Success  bool   `json:"success"`
		ErrorMsg string `json:"errorMsg"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&r); err != nil {
		return false, err.Error()
	}
	return r.Success, r.ErrorMsg
}
