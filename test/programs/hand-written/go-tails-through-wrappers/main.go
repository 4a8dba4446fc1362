package main

func main() {
	calls := []error{
		Send(Full("goods.migrate"), map[string]any{"productId": 77001}),
		Send(Full("goods.routestock.add"), map[string]any{"productId": 60021}),
		Send(Full("mall.info.get"), nil),
	}
	for _, err := range calls {
		if err != nil {
			panic(err)
		}
	}
}
