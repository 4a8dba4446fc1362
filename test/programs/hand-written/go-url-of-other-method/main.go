package main

const goodsMigrate = "bg.goods.migrate"

func gatewayOf(region string) string {
	if region == "EU" {
		return "https://openapi-b-eu.temu.com/openapi/router"
	}
	return "https://openapi.kuajingmaihuo.com/openapi/router"
}

func main() {
	for _, region := range []string{"CN", "EU"} {
		client := NewClient(gatewayOf(region))
		for _, apiType := range []string{goodsMigrate, "bg.order.list.get"} {
			if err := client.Invoke(apiType, map[string]any{"page": 1}); err != nil {
				panic(err)
			}
		}
	}
}
