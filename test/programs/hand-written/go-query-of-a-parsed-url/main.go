package main

import (
	"net/http"
	"net/url"
)

type Client struct {
	BaseURL string
}

func (c *Client) Call(typ, id string) {
	u, err := url.Parse(c.BaseURL + "/openapi/router")
	if err != nil {
		return
	}
	q := u.Query()
	q.Set("type", typ)
	q.Set("id", id)
	u.RawQuery = q.Encode()
	resp, err := http.Get(u.String())
	if err == nil {
		resp.Body.Close()
	}
}

var cn = &Client{BaseURL: "https://openapi.kuajingmaihuo.com"}
var us = &Client{BaseURL: "https://openapi-b-us.temu.com"}

func goods(id string) {
	cn.Call("bg.goods.list.get", id)
}

func orders(id string) {
	cn.Call("bg.order.list.v2.get", id)
}

func usDetail(id string) {
	us.Call("bg.goods.detail.get", id)
}


func main() {
	goods("1")
	orders("2")
	usDetail("3")
}
