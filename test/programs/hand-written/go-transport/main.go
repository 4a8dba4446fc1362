package main

import (
	"context"
	"fmt"

	"erp/openapi"
)

func main() {
	ctx := context.Background()
	shops := []openapi.Shop{{ID: "1", Region: openapi.CN}, {ID: "2", Region: openapi.US}}
	for _, shop := range shops {
		client := openapi.For(shop)
		switch shop.Region {
		case openapi.CN:
			fmt.Println(client.Exec(ctx, openapi.GoodsList, nil))
			fmt.Println(client.Exec(ctx, openapi.Mall, nil))
		default:
			fmt.Println(client.Exec(ctx, openapi.Mall, nil))
		}
	}
}
