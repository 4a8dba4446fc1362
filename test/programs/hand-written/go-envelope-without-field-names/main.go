package main

import "fmt"

func main() {
	cn := &client{"https://openapi.kuajingmaihuo.com"}
	us := &client{"https://openapi-b-us.temu.com"}
	for _, step := range []func() (int, error){
		func() (int, error) { return cn.call("bg.goods.list.get", nil) },
		func() (int, error) { return cn.call("bg.mall.info.get", nil) },
		func() (int, error) { return us.call("bg.order.list.get", nil) },
	} {
		n, err := step()
		fmt.Println(n > 0, err)
	}
}
