package main

import (
	"crypto/md5"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sort"
	"strings"
)

// Client 开放平台客户端
type Client struct {
	gateway string
	secret  string
}

// Call 调用接口，表单提交
func (c *Client) Call(apiType string, biz map[string]any) string {
	params := map[string]any{}
	params["type"] = apiType
	params["app_key"] = "ak_1"
	for k, v := range biz {
		params[k] = v
	}
	form := url.Values{}
	for k, v := range params {
		if s, ok := v.(string); ok {
			form.Set(k, s)
			continue
		}
		raw, _ := json.Marshal(v)
		form.Set(k, string(raw))
	}
	form.Set("sign", c.sign(params))
	res, err := http.Post(c.gateway, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	return text(res, err)
}

// CallJSON 调用接口，手工拼 JSON
func (c *Client) CallJSON(apiType string, biz map[string]any) string {
	params := map[string]any{"type": apiType, "app_key": "ak_1"}
	for k, v := range biz {
		params[k] = v
	}
	var body strings.Builder
	fmt.Fprintf(&body, `{"sign":%q`, c.sign(params))
	for k, v := range params {
		raw, _ := json.Marshal(v)
		fmt.Fprintf(&body, ",%q:%s", k, raw)
	}
	body.WriteString("}")
	res, err := http.Post(c.gateway, "application/json", strings.NewReader(body.String()))
	return text(res, err)
}

func (c *Client) sign(params map[string]any) string {
	keys := make([]string, 0, len(params))
	for k := range params {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var sb strings.Builder
	sb.WriteString(c.secret)
	for _, k := range keys {
		raw, _ := json.Marshal(params[k])
		sb.WriteString(k)
		sb.Write(raw)
	}
	return fmt.Sprintf("%X", md5.Sum([]byte(sb.String())))
}

func text(res *http.Response, err error) string {
	if err != nil {
		return ""
	}
	defer res.Body.Close()
	raw, _ := io.ReadAll(res.Body)
	return string(raw)
}
