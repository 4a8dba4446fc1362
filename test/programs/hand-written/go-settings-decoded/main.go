package main

import (
	"bytes"
	"encoding/json"
	"erp/api"
	"erp/settings"
	"fmt"
	"io"
	"net/http"
)

type common struct {
	Type   string `json:"type"`
	AppKey string `json:"app_key"`
}

type envelope struct {
	common
	Data map[string]any `json:"data"`
	Sign string         `json:"sign"`
}

type Client struct {
	region string
}

func (c *Client) Call(apiType string, data map[string]any) error {
	sent := envelope{common: common{Type: apiType, AppKey: "ak"}, Data: data}
	sent.Sign = fmt.Sprintf("%s-%s", sent.Type, sent.AppKey)
	body, err := json.Marshal(sent)
	if err != nil {
		return err
	}
	resp, err := http.Post(settings.URL(c.region), "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	fmt.Println(string(answer))
	return err
}

func main() {
	cn, eu := &Client{region: "cn"}, &Client{region: "eu"}
	for _, err := range []error{
		cn.Call(api.TypeOf("add"), map[string]any{"productName": "卫衣"}),
		cn.Call(api.TypeOf("stock"), map[string]any{"productSkcId": 8001}),
		cn.Call(api.TypeOf("orders"), map[string]any{"pageNo": 1}),
		eu.Call(api.TypeOf("stock"), map[string]any{"productSkcId": 8001}),
	} {
		if err != nil {
			panic(err)
		}
	}
}
