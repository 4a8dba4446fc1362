package main

import (
	"log"
	"os"

	"erp/shop"
	"erp/sync"
)

func main() {
	log.SetOutput(os.Stdout)
	for _, s := range shop.All() {
		c := sync.NewClient(s)
		if s.Region == shop.RegionCN {
			must(c.Stock(s.ID))
		}
		must(c.Orders())
	}
}

func must(err error) {
	if err != nil {
		log.Println(err)
	}
}
