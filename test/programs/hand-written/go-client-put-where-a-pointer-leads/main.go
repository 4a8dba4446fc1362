package main


func main() {
	c := NewClient()
	c.Call("bg.goods.edit")
	c.Call("bg.mall.info.get")
	pp := &c
	*pp = &Client{Gateway: US}
	c.Call("bg.goods.add")
}
