package main

import (
	"fmt"
	"os"

	"erp/temu"
)

func main() {
	client := temu.NewClient(os.Getenv("TEMU_APP_KEY"), os.Getenv("TEMU_TOKEN"))
	if err := sync(client); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func sync(client *temu.Client) error {
	if _, err := client.AddGoods(temu.Goods{ProductName: "水杯"}); err != nil {
		return err
	}
	if _, err := client.Call(temu.TypeStockUpdate, map[string]any{"quantity": 3}); err != nil {
		return err
	}
	_, err := client.Call(temu.TypeOrderList, nil)
	return err
}
