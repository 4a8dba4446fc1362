package main

import (
	"fmt"
	"github.com/kj/temu-open/api"
	"github.com/kj/temu-open/client"
)

func main() {
	show(client.Invoke(api.TypeOf("getGoodsVideoUploadSign"), map[string]any{"productId": 88001}, "cn"))
	show(client.Invoke(api.TypeOf("fancyImageCm2in"), map[string]any{"pageNo": 1}, "cn"))
	show(client.Invoke(api.TypeOf("getAftersalesList"), map[string]any{"mallId": 634418}, "cn"))
	show(client.Invoke(api.TypeOf("getLogisticsCompanies"), map[string]any{"productId": 88001}, "cn"))
	show(client.Invoke(api.TypeOf("marketingActivityListGetGlobal"), map[string]any{"page_size": 20}, "partner"))
}

func show(out []byte, err error) {
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
}
