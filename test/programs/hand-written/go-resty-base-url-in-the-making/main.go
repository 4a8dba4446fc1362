package main

import (
	"log"

	"temu-sync/config"
	"temu-sync/temu"
)

func main() {
	cfg, err := config.Load("config/config.json")
	if err != nil {
		log.Fatal(err)
	}
	for _, shop := range cfg.Shops {
		client := temu.New(shop, cfg.Hosts[shop.Region])
		for _, job := range temu.JobsFor(shop) {
			if err := job(client); err != nil {
				log.Fatal(err)
			}
		}
	}
}
