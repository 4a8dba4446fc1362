package main

import (
	"fmt"
	"strings"

	"example.com/erp/bgapi"
)

func main() {
	for _, t := range []string{bgapi.Methods.PhotoCate, bgapi.Methods.OrderList} {
		if !strings.HasPrefix(t, "bg.") {
			panic("not a name of the platform: " + t)
		}
	}
	var client bgapi.Caller = bgapi.Chain(bgapi.NewClient("cn-key", "cn-token"))
	for _, t := range []string{bgapi.Methods.PhotoCate, bgapi.Methods.OrderList} {
		resp, err := client.Fire(t, map[string]any{"page": 1})
		fmt.Println(t, len(resp), err)
	}
	if bgapi.Counts["bg.goods.photorecommendationcategory.get"] == 0 {
		panic("nothing was recommended")
	}
}
