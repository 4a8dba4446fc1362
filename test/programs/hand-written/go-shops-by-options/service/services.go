package service

import "kuajing/erp/kjmh"

type base struct {
	api kjmh.Caller
}

func (b base) run(apiType string, kv ...interface{}) (string, error) {
	biz := map[string]interface{}{}
	for i := 0; i+1 < len(kv); i += 2 {
		biz[kv[i].(string)] = kv[i+1]
	}
	return b.api.DoCall(apiType, biz)
}

// EditService 业务
type EditService struct {
	base
}

// NewEditService 构造
func NewEditService(api kjmh.Caller) *EditService {
	return &EditService{base{api}}
}

// SyncGuideFileV2 编辑说明书，接口temu.goods.edit.guide.file
func (s *EditService) SyncGuideFileV2() (string, error) {
	return s.run(string(kjmh.ApiGuideFileV2), "productId", 60123456, "guideFileUrl", "guide.pdf")
}

// StockService 业务
type StockService struct {
	base
}

// NewStockService 构造
func NewStockService(api kjmh.Caller) *StockService {
	return &StockService{base{api}}
}

// SyncStockAdd 路由库存
func (s *StockService) SyncStockAdd() (string, error) {
	return s.run(string(kjmh.ApiStockAdd), "productSkcId", 8001, "siteIds", []int{100})
}

// SyncStockUpdate 库存更新，接口bg.goods.quantity.update
func (s *StockService) SyncStockUpdate() (string, error) {
	return s.run(string(kjmh.ApiStockUpdate), "productSkcId", 8001, "skuStockChangeList", []map[string]interface{}{{"productSkuId": 7001, "stockDiff": 5}})
}

// OrderService 业务
type OrderService struct {
	base
}

// NewOrderService 构造
func NewOrderService(api kjmh.Caller) *OrderService {
	return &OrderService{base{api}}
}

// SyncOrderDetail 订单详情，接口bg.order.detail.get
func (s *OrderService) SyncOrderDetail() (string, error) {
	return s.run(string(kjmh.ApiOrderDetail), "parentOrderSn", "PO-211-001")
}

// SyncPurchase 备货单
func (s *OrderService) SyncPurchase() (string, error) {
	return s.run(string(kjmh.ApiPurchase), "pageNo", 1, "pageSize", 20)
}

// LogisticsService 业务
type LogisticsService struct {
	base
}

// NewLogisticsService 构造
func NewLogisticsService(api kjmh.Caller) *LogisticsService {
	return &LogisticsService{base{api}}
}

// SyncShipConfirm 确认发货，接口bg.logistics.shipment.confirm
func (s *LogisticsService) SyncShipConfirm() (string, error) {
	return s.run(string(kjmh.ApiShipConfirm), "sendType", 0, "trackingNumber", "YT2100001")
}

// PriceService 业务
type PriceService struct {
	base
}

// NewPriceService 构造
func NewPriceService(api kjmh.Caller) *PriceService {
	return &PriceService{base{api}}
}

// SyncPriceList 供货价查询
func (s *PriceService) SyncPriceList() (string, error) {
	return s.run(string(kjmh.ApiPriceList), "productSkuIds", []int{7001, 7002})
}
