package main

import (
	"fmt"

	"shops/store"
	"shops/temu"
)

func main() {
	store.Each(func(shop store.Shop) {
		session := temu.Open(shop)
		tell(shop, "订单")(session.Call("bg.order.list.get", map[string]string{"pageNumber": "1"}))
		if shop.Semi {
			tell(shop, "库存")(session.Call("bg.goods.quantity.get", map[string]string{"productSkuIds": "[1]"}))
			tell(shop, "路由")(session.Call("bg.goods.routestock.add", map[string]string{"productId": "1"}))
		}
	})
}

func tell(shop store.Shop, what string) func(bool, string) {
	return func(ok bool, msg string) {
		fmt.Printf("%d %s %s %v %s\n", shop.ID, shop.Name, what, ok, msg)
	}
}
