package main

import (
	"fmt"

	"erp/jobs/temu"
)

type task struct {
	name    string
	api     temu.OpenAPI
	apiType string
	biz     map[string]any
}

const stock = "bg.goods.quantity.get"

func main() {
	cn := temu.Chain(temu.New("openapi.kuajingmaihuo.com"))
	us := temu.Chain(temu.New("openapi-b-us.temu.com"))
	tasks := []task{
		{"供货价", cn, "bg.goods.price.list.get", map[string]any{"productSkuIds": []int{7001}}},
		{"发货", cn, "bg.logistics.shipment.confirm", map[string]any{"sendType": 0}},
		{"库存", cn, stock, map[string]any{"productSkcId": 8001}},
		{"美国库存", us, stock, map[string]any{"productSkcId": 8002}},
	}
	for _, t := range tasks {
		resp, err := t.api.Invoke(t.apiType, t.biz)
		fmt.Println(t.name, len(resp), err)
	}
}
