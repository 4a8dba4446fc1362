package handler

import (
	"fmt"
)

var handlers = map[string]func([]byte){
	"bg.shiporder.create": func(b []byte) { fmt.Println("接口", len(b)) },
	"bg.colorimageurl.get": func(b []byte) { fmt.Println("接口", len(b)) },
	"bg.logistics.shipment.confirm": func(b []byte) { fmt.Println("物流", len(b)) },
	"bg.goods.custom.label.get": func(b []byte) { fmt.Println("商品条码", len(b)) },
	"temu.goods.price.list.get": func(b []byte) { fmt.Println("商品价格列表", len(b)) },
}

func Dispatch(name string, out []byte) {
	if h, ok := handlers[name]; ok {
		h(out)
	}
}
