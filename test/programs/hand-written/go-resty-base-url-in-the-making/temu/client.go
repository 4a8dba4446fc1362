package temu

import (
	"time"

	"github.com/go-resty/resty/v2"

	"temu-sync/config"
)

type Client struct {
	shop config.Shop
	rc   *resty.Client
}

func New(shop config.Shop, host string) *Client {
	rc := resty.New().
		SetBaseURL(host).
		SetTimeout(20 * time.Second).
		SetRetryCount(3).
		SetHeader("Content-Type", "application/json")
	return &Client{shop: shop, rc: rc}
}

func (c *Client) Call(typ string, biz map[string]any) (string, error) {
	payload := map[string]any{
		"type":      typ,
		"app_key":   c.shop.AppKey,
		"timestamp": time.Now().Unix(),
	}
	for k, v := range biz {
		payload[k] = v
	}
	resp, err := c.rc.R().SetBody(payload).Post("/openapi/router")
	if err != nil {
		return "", err
	}
	return resp.String(), nil
}
