package main

import (
	"fmt"

	"zhiyuan/catalog"
	"zhiyuan/rpc"
)

func main() {
	cn := rpc.Dial(rpc.CN)
	eu := rpc.Dial(rpc.EU)

	goods, err := catalog.All[catalog.Goods](cn, rpc.GoodsList, 1)
	fmt.Println(len(goods), err)
	orders, err := catalog.All[catalog.Order](eu, rpc.OrderList, 1)
	fmt.Println(len(orders), err)
	again, err := catalog.All[catalog.Goods](eu, rpc.GoodsList, 1)
	fmt.Println(len(again), err)

	mapped, err := rpc.Invoke[rpc.MappingReply](cn, rpc.PhotoCategory, rpc.Args{"imageUrl": "https://img/1.jpg"})
	fmt.Println(mapped != nil, err)
	purchases, err := rpc.Invoke[rpc.MappingReply](cn, rpc.PurchaseList, rpc.Args{})
	fmt.Println(purchases != nil, err)
}
