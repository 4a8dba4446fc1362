package main

import "github.com/go-resty/resty/v2"

type paramBuilder struct {
	m map[string]any
}

func newParams(apiType string) *paramBuilder {
	return &paramBuilder{m: map[string]any{"type": apiType}}
}

func (b *paramBuilder) with(k string, v any) *paramBuilder {
	if v != nil {
		b.m[k] = v
	}
	return b
}

func (b *paramBuilder) withAll(biz map[string]any) *paramBuilder {
	for k, v := range biz {
		b.with(k, v)
	}
	return b
}

type Client struct {
	gateway string
	key     string
}

func NewClient(gateway, key string) *Client {
	return &Client{gateway: gateway, key: key}
}

func (c *Client) Invoke(apiType string, biz map[string]any) (string, error) {
	params := newParams(apiType).with("app_key", c.key).withAll(biz).m
	res, err := resty.New().R().SetBody(params).Post(c.gateway)
	if err != nil {
		return "", err
	}
	return res.String(), nil
}
