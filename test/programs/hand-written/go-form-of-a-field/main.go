package main

import "fmt"

func main() {
	fmt.Println(At("cn").API("bg.goods.add").With("name", "a").Send())
	fmt.Println(At("cn").API("bg.goods.list.get").Send())
	fmt.Println(At("us").API("bg.order.list.get").Send())
}
