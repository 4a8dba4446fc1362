package kjmh

import "fmt"

// ApiName 接口名
type ApiName string

// 开放平台接口
const (
	ApiPriceList   ApiName = "bg.goods.price.list.get"       // 供货价查询
	ApiStockAdd    ApiName = "bg.goods.routestock.add"       // 路由库存
	ApiStockUpdate ApiName = "bg.goods.quantity.update"      // 库存更新
	ApiShipConfirm ApiName = "bg.logistics.shipment.confirm" // 确认发货
	ApiOrderDetail ApiName = "bg.order.detail.get"           // 订单详情
	ApiPurchase    ApiName = "bg.purchase.order.list.get"    // 备货单
	ApiGuideFileV2 ApiName = "temu.goods.edit.guide.file"    // 编辑说明书
)

var gateways = map[string]string{
	"CN": "https://openapi.kuajingmaihuo.com/openapi/router",
	"PA": "https://openapi-b-partner.temu.com/openapi/router",
	"US": "https://openapi-b-us.temu.com/openapi/router",
	"EU": "https://openapi-b-eu.temu.com/openapi/router",
}

// RouterURLOf 取区域网关，默认国内
func RouterURLOf(region string) string {
	if u, ok := gateways[region]; ok {
		return u
	}
	return gateways["CN"]
}

// Open 打开店铺客户端
func Open(code string) Caller {
	switch code {
	case "main":
		return MetricLayer{Next: LabelLayer{Next: NewPddKjConnector(WithApp("ak_cn823", "sk145158", "tk_cn_3775"))}}
	case "pa":
		return MetricLayer{Next: LabelLayer{Next: NewPddKjConnector(WithGateway(RouterURLOf("PA")), WithApp("ak_pa831", "sk926349", "tk_pa_4854"))}}
	}
	panic("没有店铺 " + code)
}

func labelOf(apiType string) string {
	switch apiType {
	case "bg.goods.price.list.get":
		return "供货价查询"
	case "bg.goods.routestock.add":
		return "路由库存"
	case "bg.goods.quantity.update":
		return "库存更新"
	case "bg.logistics.shipment.confirm":
		return "确认发货"
	case "bg.order.detail.get":
		return "订单详情"
	case "bg.purchase.order.list.get":
		return "备货单"
	case "temu.goods.edit.guide.file":
		return "编辑说明书"
	default:
		panic("未知接口 " + apiType)
	}
}

// LabelLayer 日志
type LabelLayer struct {
	Next Caller
}

// DoCall 实现 Caller
func (l LabelLayer) DoCall(apiType string, biz map[string]interface{}) (string, error) {
	fmt.Printf("[%s] 开始\n", labelOf(apiType))
	resp, err := l.Next.DoCall(apiType, biz)
	if err != nil {
		return resp, err
	}
	fmt.Printf("[%s] 完成 %d\n", labelOf(apiType), len(resp))
	return resp, nil
}

// Counts 每个接口调用次数
var Counts = map[string]int{}

// MetricLayer 埋点
type MetricLayer struct {
	Next Caller
}

// DoCall 实现 Caller
func (l MetricLayer) DoCall(apiType string, biz map[string]interface{}) (string, error) {
	Counts[apiType]++
	resp, err := l.Next.DoCall(apiType, biz)
	if err != nil {
		return resp, err
	}
	return resp, nil
}
