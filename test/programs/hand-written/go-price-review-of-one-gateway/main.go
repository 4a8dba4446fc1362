package main

import (
	"erp/pkg/logic"
	"erp/pkg/temu"
)

func main() {
	for _, s := range logic.Steps() {
		s()
	}
	for _, t := range []string{"bg.goods.attrs.get", "bg.goods.quantity.update", "bg.goods.texttopicture.add", "bg.mall.info.get", "bg.goods.image.upload"} {
		if temu.Stats[t] == 0 {
			panic("接口没有执行 " + t)
		}
	}
}
