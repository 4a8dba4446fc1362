package main

import (
	"fmt"

	"example.com/erp/temu"
)

func main() {
	cn := temu.NewClient(temu.CN, "cn-key", "cn-token")
	eu := temu.NewClient(temu.EU, "eu-key", "eu-token")
	for _, client := range []*temu.Client{cn, eu} {
		for _, t := range []string{temu.TypeName("goods", "update"), temu.TypeName("aftersales", "list.get")} {
			resp, err := client.Call(t, map[string]any{"page": 1})
			fmt.Println(t, len(resp), err)
		}
	}
}
