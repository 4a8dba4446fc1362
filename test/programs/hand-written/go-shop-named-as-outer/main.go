package main

import (
	"fmt"

	"example.com/erp/temu"
)

func main() {
	shop := temu.NewShop(temu.CN, "cn-key", "cn-token")
	eu := temu.NewShop(temu.EU, "eu-key", "eu-token")
	for _, shop := range []*temu.Shop{shop, eu} {
		for _, t := range []string{"bg.goods.update", "bg.aftersales.list.get"} {
			resp, err := shop.Call(t, map[string]any{"page": 1})
			fmt.Println(t, len(resp), err)
		}
	}
}
