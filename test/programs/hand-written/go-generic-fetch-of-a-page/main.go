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
	page, _ := temu.Fetch[Page](1, "bg.goods.list.get")
	mall, _ := temu.Fetch[Mall](1, "bg.mall.info.get")
	details, _ := temu.Fetch[[]Page](1, "bg.goods.detail.get")
	cats, _ := temu.Fetch[map[string]any](1, "bg.goods.cats.get")
	fmt.Println(page.Total, mall.ID, len(details), len(cats))
}
