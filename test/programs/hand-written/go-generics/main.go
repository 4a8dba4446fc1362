package main

import (
	"fmt"

	"erp/temu"
	"erp/temu/req"
)

func main() {
	c := temu.Client{Host: "https://openapi.kuajingmaihuo.com"}
	added, err := temu.Do[req.Added](c, req.AddGoods{Name: "cup"})
	fmt.Println(added, err)
	list, err := temu.Do[map[string]any](c, &req.OrderList{Page: 1})
	fmt.Println(list, err)
	up, err := temu.Do[map[string]any](c, req.Generic("bg.goods.image.upload", map[string]any{"image": "x"}))
	fmt.Println(up, err)
}
