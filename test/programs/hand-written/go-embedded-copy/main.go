package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

func post(url, typ string) {
	b, _ := json.Marshal(map[string]any{"type": typ})
	resp, err := http.Post(url, "application/json", bytes.NewReader(b))
	if err != nil {
		panic(err)
	}
	resp.Body.Close()
}

type Base struct{ URL string }

type USClient struct {
	Base
	name string
}

func (b *Base) Use(u string) *Base {
	b.URL = u
	return b
}

func (b Base) With(u string) Base {
	b.URL = u
	return b
}

func main() {
	c := USClient{Base: Base{URL: "https://openapi.kuajingmaihuo.com/openapi/router"}, name: "x"}
	d := c
	d.Use("https://openapi-b-us.temu.com/openapi/router")
	post(c.URL, "bg.goods.list.get")
	post(d.URL, "bg.goods.detail.get")
	e := c.With("https://openapi-b-us.temu.com/openapi/router")
	post(e.URL, "bg.goods.add")
}
