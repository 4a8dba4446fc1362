package bgapi

var Methods = struct{ PhotoCate, OrderList string }{}

func init() {
	Methods.PhotoCate = "bg.goods.photorecommendationcategory.get"
	Methods.OrderList = "bg.order.list.get"
}
