package main

import "fmt"

func main() {
	var client Invoker = Chain(NewClient(gateway))
	mediaSvc := NewMediaService(client)
	stockSvc := NewStockService(client)
	fmt.Println(mediaSvc.DoColorImage())
	fmt.Println(stockSvc.DoMigrate())
	fmt.Println(stockSvc.DoMall())
}
