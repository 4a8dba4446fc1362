package main

import "fmt"

func main() {
	cn := NewTop("https://openapi.kuajingmaihuo.com/openapi/router")
	us := NewTop("https://openapi-b-us.temu.com/openapi/router")
	fmt.Println(cn.Execute("bg.goods.detail.get", map[string]string{"productId": "1"}))
	fmt.Println(cn.Execute("bg.goods.cats.get", nil))
	fmt.Println(us.Execute("bg.goods.detail.get", nil))
}
