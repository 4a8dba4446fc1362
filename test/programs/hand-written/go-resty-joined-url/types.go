package main

// 接口名
const (
	TypeGoodsMigrate = "bg.goods.migrate" // 商品
	TypeLogisticsTemplateGet = "bg.logistics.template.get" // 物流
	TypePurchaseOrderListGet = "bg.purchase.order.list.get" // 订单列表
	TypeOrderListGet = "bg.order.list.get" // 订单列表
)
