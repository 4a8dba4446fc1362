package catalog

import "zhiyuan/rpc"

type Goods struct {
	ProductID int64  `json:"productId"`
	Name      string `json:"productName"`
}

type Order struct {
	SN string `json:"parentOrderSn"`
}

type page[T any] struct {
	Total int `json:"total"`
	List  []T `json:"list"`
}

func All[T any](c *rpc.Conn, m rpc.Method, max int) ([]T, error) {
	var all []T
	for n := 1; n <= max; n++ {
		p, err := rpc.Invoke[page[T]](c, m, rpc.Args{"page": n, "pageSize": 100})
		if err != nil {
			return all, err
		}
		all = append(all, p.List...)
	}
	return all, nil
}
