package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Client struct {
	URL string
}

func (c *Client) Send(apiType string) error {
	body, _ := json.Marshal(map[string]any{"type": apiType})
	res, err := http.Post(c.URL, "application/json", bytes.NewReader(body))
	if err == nil {
		res.Body.Close()
	}
	return err
}

func restored(host string) *Client {
	var c Client
	json.Unmarshal([]byte(`{"URL":"https://`+host+`/openapi/router"}`), &c)
	return &c
}

func main() {
	cn := &Client{URL: "https://openapi.kuajingmaihuo.com/openapi/router"}
	us := restored("openapi-b-us.temu.com")
	cn.Send("bg.goods.list.get")
	cn.Send("bg.order.list.get")
	us.Send("bg.goods.list.get")
	us.Send("bg.goods.detail.get")
}
