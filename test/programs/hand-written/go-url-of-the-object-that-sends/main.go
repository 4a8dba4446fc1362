package main

import (
	"encoding/json"
	"os"

	"openerp/temu"
)

type Config struct {
	Gateways map[string]string `json:"gateways"`
	Shops    []string          `json:"shops"`
}

func main() {
	raw, err := os.ReadFile("config.json")
	if err != nil {
		panic(err)
	}
	var cfg Config
	if err := json.Unmarshal(raw, &cfg); err != nil {
		panic(err)
	}
	for _, region := range cfg.Shops {
		api := temu.NewAPI(cfg.Gateways[region])
		api.UploadImage("aGVsbG8=")
		if region == "cn" {
			api.Attrs(30)
		}
	}
}
