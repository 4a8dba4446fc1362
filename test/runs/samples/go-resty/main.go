package main

import "log"

func main() {
	for _, apiType := range []string{"bg.goods.list.get", "bg.goods.detail.get", "bg.order.detail.get"} {
		if _, err := post(apiType, nil); err != nil {
			log.Fatal(err)
		}
	}
}
