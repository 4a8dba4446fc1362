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

var gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

func main() {
	post("https://openapi.kuajingmaihuo.com/openapi/router", "bg.goods.list.get")
	post(gateway, "bg.goods.detail.get")
}
