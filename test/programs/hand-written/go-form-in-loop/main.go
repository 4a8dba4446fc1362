package main

import "fmt"

const (
	gatewayCN = "https://openapi.kuajingmaihuo.com/openapi/router"
	gatewayUS = "https://openapi-b-us.temu.com/openapi/router"
)

const (
	typeGoodsList   = "bg.goods.list.get"
	typeGoodsDetail = "bg.goods.detail.get"
	typeOrderList   = "bg.order.list.get"
)

func main() {
	cn := &Client{gateway: gatewayCN, secret: "sk_1"}
	us := &Client{gateway: gatewayUS, secret: "sk_2"}
	fmt.Println(len(cn.Call(typeGoodsList, map[string]any{"page": 1})))
	fmt.Println(len(cn.CallJSON(typeGoodsDetail, map[string]any{"productId": 601})))
	fmt.Println(len(cn.Call(typeOrderList, map[string]any{"pageNumber": 1})))
	fmt.Println(len(us.Call(typeGoodsList, map[string]any{"page": 1})))
	fmt.Println(len(us.CallJSON(typeOrderList, map[string]any{"pageNumber": 1})))
}
