// Package request 每个接口一个结构体, 公共字段放 Common
package request

type Common struct {
	Type        string `json:"type"`
	AppKey      string `json:"app_key"`
	AccessToken string `json:"access_token"`
}

func (c *Common) Base() *Common { return c }

// Request 由 sdk.Client 发送
type Request interface {
	Method() string
	Base() *Common
}

type StockGet struct {
	Common
	SkcID int64 `json:"productSkcId"`
}

func (*StockGet) Method() string { return "bg.goods.quantity.get" }

type RouteAdd struct {
	Common
	SkuID       int64  `json:"productSkuId"`
	WarehouseID string `json:"warehouseId"`
}

func (*RouteAdd) Method() string { return "bg.goods.routestock.add" }

type Mall struct{ Common }

func (*Mall) Method() string { return "bg.mall.info.get" }
