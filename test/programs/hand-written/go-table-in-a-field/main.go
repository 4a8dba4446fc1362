package main

import (
	"erp/internal/temu"
	"erp/internal/transport"
)

func main() {
	var tr transport.Transport = transport.NewHTTP(transport.Settings{BaseURL: "https://openapi.kuajingmaihuo.com", Path: "/openapi/router"})
	api := temu.NewAPI(tr)
	for _, name := range []string{"goods.detail", "mall.info"} {
		if err := api.Run(name, map[string]any{"id": 1}); err != nil {
			panic(err)
		}
	}
}
