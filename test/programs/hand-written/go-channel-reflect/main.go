package main

import (
	"fmt"
	"sync"
)

func main() {
	queue := make(chan any, 8)
	gw := gateway{base: "https://openapi.kuajingmaihuo.com"}
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for task := range queue {
				fmt.Printf("%T %s\n", task, gw.send(task))
			}
		}()
	}
	queue <- addProperty{ProductID: 1, Name: "颜色"}
	queue <- soldOut{Page: 1}
	queue <- afterSales{Page: 1}
	close(queue)
	wg.Wait()
}
