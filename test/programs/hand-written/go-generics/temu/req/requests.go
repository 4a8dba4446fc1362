package req

type Added struct {
	Success bool `json:"success"`
}

type AddGoods struct {
	Name string
}

func (AddGoods) APIType() string { return "bg.goods.add" }

func (r AddGoods) Params() map[string]any {
	return map[string]any{"productName": r.Name}
}

type OrderList struct {
	Page int
}

func (*OrderList) APIType() string { return "bg.order.list.get" }

func (r *OrderList) Params() map[string]any {
	return map[string]any{"page": r.Page}
}

type generic struct {
	api    string
	params map[string]any
}

func Generic(api string, params map[string]any) *generic {
	return &generic{api, params}
}

func (g *generic) APIType() string        { return g.api }
func (g *generic) Params() map[string]any { return g.params }
