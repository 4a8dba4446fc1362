package main

import (
	"fmt"
	"github.com/go-resty/resty/v2"
	"time"
)

type Client struct {
	appKey string
}

func New() *Client {
	return &Client{appKey: "ak-001"}
}

func (c *Client) Execute(method string, payload map[string]any) ([]byte, error) {
	fmt.Println("[temu] 调用", method)
	requestBody := map[string]any{
		"type":      method,
		"app_key":   "ak-001",
		"timestamp": time.Now().Unix(),
	}
	for k, v := range payload {
		requestBody[k] = v
	}
	requestBody["sign"] = CalcSign(requestBody, "s3cret")
	resp, err := resty.New().R().SetHeader("Content-Type", "application/json").SetBody(requestBody).Post(UrlOf(HostCN))
	if err != nil {
		return nil, err
	}
	out := []byte(resp.String())
	if err != nil {
		return nil, err
	}
	switch method {
	case "bg.purchase.order.list.get", "bg.logistics.template.get":
		fmt.Println("完成")
	default:
		fmt.Println("done")
	}
	return out, nil
}
