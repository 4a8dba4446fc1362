package main

func main() {
	var client Invoker = Chain(NewClient(cn))
	var other Invoker = Chain(NewClient(eu))
	calls := []error{
		client.Execute("bg.goods.migrate", map[string]any{"productId": 77001}),
		client.Execute("bg.goods.routestock.add", map[string]any{"productId": 60021}),
		client.Execute("bg.mall.info.get", nil),
		other.Execute("bg.mall.info.get", nil),
	}
	for _, err := range calls {
		if err != nil {
			panic(err)
		}
	}
}
