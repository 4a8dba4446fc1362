package main


func main() {
	c := NewClient()
	c.Call("bg.goods.edit")
	c.Call("bg.mall.info.get")
	if s, ok := any(c).(interface{ SetGateway(string) }); ok {
		s.SetGateway(US)
	}
	c.Call("bg.goods.add")
}
