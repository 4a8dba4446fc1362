package main

import (
	"fmt"
)

func main() {
	svc0 := NewProductManager(New())
	show(svc0.Pull(TypePurchaseOrderListGet, map[string]any{"page_size": 20}))
	show(svc0.Pull(TypeLogisticsTemplateGet, map[string]any{"pageNo": 1}))
	show(svc0.Pull(TypeOrderListGet, map[string]any{"page_size": 20}))
	show(svc0.Pull(TypeGoodsMigrate, map[string]any{"pageNo": 1}))
}

func show(out []byte, err error) {
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
}
