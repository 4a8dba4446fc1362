package main

import (
	"io"
	"net/http"
	"net/url"
	"strings"
)

type Top struct{ router string }

func NewTop(router string) *Top { return &Top{router: router} }

func buildURL(base string, params map[string]string) string {
	var sb strings.Builder
	sb.WriteString(base)
	sep := "?"
	for k, v := range params {
		sb.WriteString(sep)
		sb.WriteString(k)
		sb.WriteString("=")
		sb.WriteString(url.QueryEscape(v))
		sep = "&"
	}
	return sb.String()
}

func (t *Top) Execute(api string, biz map[string]string) (string, error) {
	system := map[string]string{"type": api, "app_key": "k"}
	form := url.Values{}
	for k, v := range biz {
		form.Set(k, v)
	}
	resp, err := http.Post(buildURL(t.router, system), "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}
