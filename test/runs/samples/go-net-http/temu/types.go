package temu

const (
	TypeGoodsAdd    = "bg.goods.add"
	TypeStockUpdate = "bg.goods.quantity.update"
	TypeOrderList   = "bg.order.list.get"
)

type Goods struct {
	ProductName string `json:"productName"`
}
