package rpc

type Method string

const (
	GoodsList     Method = "bg.goods.list.get"
	PhotoCategory Method = "bg.goods.photorecommendationcategory.get"
	OrderList     Method = "bg.order.list.get"
	PurchaseList  Method = "bg.purchase.order.list.get"
)
