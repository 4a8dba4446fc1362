package main

import (
	"net/http"
	"net/url"
	"sort"
	"strings"
)

type Client struct {
	gateway, key, secret string
	http                 *http.Client
}

func NewClient(gateway, key, secret string) *Client {
	return &Client{gateway: gateway, key: key, secret: secret, http: http.DefaultClient}
}

func (c *Client) Do(r Request) error {
	params := map[string]string{}
	for k, v := range r.Params() {
		params[k] = v
	}
	params["app_key"] = c.key
	params["type"] = r.APIType()
	keys := make([]string, 0)
	for k := range params {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	query := ""
	for _, k := range keys {
		query += "&" + k + "=" + url.QueryEscape(params[k])
	}
	req, err := http.NewRequest("POST", c.gateway+"?"+query[1:], strings.NewReader("{}"))
	if err != nil {
		return err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
