package main

import (
	"fmt"

	"github.com/acme/temu-sdk/request"
	"github.com/acme/temu-sdk/sdk"
)

func main() {
	client := &sdk.Client{
		BaseURL: "https://openapi.kuajingmaihuo.com",
		AppKey:  "ak",
		Token:   "tk",
	}

	var stock request.StockGet
	stock.SkcID = 1001
	show(client.Do(&stock))

	show(client.Do(&request.RouteAdd{SkuID: 5, WarehouseID: "W5"}))
	show(client.Do(&request.Mall{}))
	show(client.Do(&request.TemplateList{SiteIDs: []int{100, 105}}))
}

func show(text string, err error) {
	if err != nil {
		fmt.Println("err", err)
		return
	}
	fmt.Println(text)
}
