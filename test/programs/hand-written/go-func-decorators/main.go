package main

import (
	"fmt"

	"erp/gateway"
)

func main() {
	stats := &gateway.Stats{}
	domestic := gateway.Chain(gateway.To("https://openapi.kuajingmaihuo.com"), gateway.Signed("k1"), gateway.Counted(stats))
	european := gateway.Chain(gateway.To("https://openapi-b-eu.temu.com"), gateway.Signed("k2"), gateway.Counted(stats))

	for _, send := range []gateway.Doer{domestic, european} {
		_ = send(gateway.Message{API: gateway.TemplateList})
		_ = send(gateway.Message{API: gateway.Companies})
	}
	fmt.Printf("共 %d 成功 %d\n", stats.Total, stats.Served)
}
