package main

import (
	"encoding/json"
	"fmt"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

var lines = []string{
	`{"type":"bg.goods.labelv2.get","data":{"productSkuIdList":[7001]}}`,
	`{"type":"bg.logistics.companies.get","data":{"regionId":211}}`,
}

type message struct {
	Type string         `json:"type"`
	Data map[string]any `json:"data"`
}

func main() {
	client := NewClient(gateway, "ak")
	for _, line := range lines {
		var m message
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			panic(err)
		}
		resp, err := client.Invoke(m.Type, m.Data)
		fmt.Println(m.Type, len(resp), err)
	}
}
