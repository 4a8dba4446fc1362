package main

const (
	marketing = "bg.goods."
	products  = "add"
	sessions  = "attrs.get"
)

var limits = map[string]int{
	"bg.goods.add":       20,
	"bg.goods.attrs.get": 5,
}
