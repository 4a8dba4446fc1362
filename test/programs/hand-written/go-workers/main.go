package main

import (
	"context"
	"fmt"
	"sync"

	"worker/gateway"
)

type task struct {
	name string
	run  func(context.Context) (string, error)
}

func main() {
	gw := gateway.Must(gateway.FromEnv())
	tasks := []task{
		{"goods", gw.Goods},
		{"mall", gw.Mall},
		{"image", func(ctx context.Context) (string, error) { return gw.Upload(ctx, "x.png") }},
	}
	var wg sync.WaitGroup
	for _, t := range tasks {
		wg.Add(1)
		go func(t task) {
			defer wg.Done()
			out, err := t.run(context.Background())
			fmt.Println(t.name, out, err)
		}(t)
	}
	wg.Wait()
}
