package main

import (
	"fmt"
	"sync"

	"oms/platform"
)

func main() {
	tasks := []struct {
		region string
		action string
	}{
		{"cn", "goods.list"},
		{"cn", "purchase.list"},
		{"eu", "goods.list"},
	}
	var wg sync.WaitGroup
	for _, t := range tasks {
		wg.Add(1)
		go func(region, action string) {
			defer wg.Done()
			fmt.Println(platform.Get(region).Invoke(action) == nil)
		}(t.region, t.action)
	}
	wg.Wait()
}
