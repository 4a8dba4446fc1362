package main

import (
	"context"
)


func main() {
	c := NewClient()
	c.Call("bg.goods.edit")
	c.Call("bg.mall.info.get")
	ctx := context.WithValue(context.Background(), "c", c)
	ctx.Value("c").(*Client).Gateway = US
	c.Call("bg.goods.add")
}
