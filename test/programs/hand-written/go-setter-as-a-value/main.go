package main

func main() {
	c := NewClient()
	c.Call("bg.goods.edit")
	c.Call("bg.mall.info.get")
	set := c.SetGateway
	set(US)
	c.Call("bg.goods.add")
}
