package openapi

type Region int

const (
	CN Region = iota
	US
)

type API string

const (
	GoodsList API = "bg.goods.list.get"
	Mall      API = "bg.mall.info.get"
)

var gateways = map[Region]string{
	CN: "https://openapi.kuajingmaihuo.com/openapi/router",
	US: "https://openapi-b-us.temu.com/openapi/router",
}

type Shop struct {
	ID     string
	Region Region
}
