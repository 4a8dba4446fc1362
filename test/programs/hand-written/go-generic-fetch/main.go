package main

import (
	"fmt"

	"example.com/sync/temu"
)

type Page struct {
	Total int `json:"totalCount"`
}

type Mall struct {
	ID int `json:"mallId"`
}

func main() {
	page, _ := temu.Fetch[Page]("bg.goods.list.get")
	mall, _ := temu.Fetch[*Mall]("bg.mall.info.get")
	details, _ := temu.Fetch[[]Page]("bg.goods.detail.get")
	cats, _ := temu.Fetch[map[string]any]("bg.goods.cats.get")
	fmt.Println(page.Total, mall != nil, len(details), len(cats))
}
