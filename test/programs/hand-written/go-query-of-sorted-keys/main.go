package main

import "fmt"

func main() {
	c := NewClient("https://openapi.kuajingmaihuo.com/openapi/router", "ak", "sk")
	if err := c.Do(&GoodsListRequest{Page: 1}); err != nil {
		fmt.Println(err)
	}
	if err := c.Do(&MallInfoRequest{}); err != nil {
		fmt.Println(err)
	}
}
