package main

import (
	"erp/api"
	"erp/client"
	"erp/conf"
	"fmt"
)

func main() {
	cnClient := client.New(conf.ResolveUrl("cn"))
	partnerClient := client.New(conf.ResolveUrl("partner"))
	cnCall := cnClient.Invoke
	partnerCall := partnerClient.Invoke
	show(cnCall(api.Lookup("colorimageurlGet"), map[string]any{"page_size": 20}))
	show(cnCall(api.Lookup("logisticsShipmentConfirm"), map[string]any{"productSkuId": 100231}))
	show(cnCall(api.Lookup("shiporderCreate"), map[string]any{"mallId": 634418}))
	show(cnCall(api.Lookup("goodsCustomLabelGet"), map[string]any{"productId": 88001}))
	show(partnerCall(api.Lookup("goodsPriceListGet"), map[string]any{"page_size": 20}))
	show(cnCall(api.Lookup("goodsVideoUploadSignGet"), map[string]any{"pageNo": 1}))
}

func show(out []byte, err error) {
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
}
