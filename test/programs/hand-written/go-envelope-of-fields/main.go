package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const goodsAdd = "bg.goods.add"

func gatewayOf(site string) string {
	if site == "US" {
		return "https://openapi-b-us.temu.com/openapi/router"
	}
	return "https://openapi.kuajingmaihuo.com/openapi/router"
}

func post(url string, body map[string]any) error {
	payload, err := json.Marshal(body)
	if err != nil {
		return err
	}
	resp, err := http.Post(url, "application/json", bytes.NewReader(payload))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func call(site string, apiType string, biz map[string]any) {
	if err := post(gatewayOf(site), buildBody(apiType, biz)); err != nil {
		panic(err)
	}
}

func main() {
	call("CN", goodsAdd, map[string]any{"goodsName": "dress"})
	call("US", goodsAdd, map[string]any{"goodsName": "dress"})
	call("CN", "bg.order.list.get", map[string]any{"pageNumber": 1})
}
