package store

// Shop 对应数据库 temu_shop 表
type Shop struct {
	ID      int
	Name    string
	Gateway string
	Token   string
	Semi    bool
}

const (
	gatewayCN = "https://openapi.kuajingmaihuo.com"
	gatewayEU = "https://openapi-b-eu.temu.com"
)

var rows = []Shop{
	{1, "国内半托", gatewayCN, "t1", true},
	{2, "欧洲本土", gatewayEU, "t2", false},
	{3, "国内半托二店", gatewayCN, "t3", true},
}

func Each(visit func(Shop)) {
	for _, row := range rows {
		visit(row)
	}
}
