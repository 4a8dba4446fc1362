package main

import (
	"fmt"
	"kuajing/erp/kjmh"
	"kuajing/erp/service"
)

func main() {
	cli := kjmh.Open("main")
	paClient := kjmh.Open("pa")
	logisticsSvc := service.NewLogisticsService(cli)
	stockSvc := service.NewStockService(cli)
	priceSvc := service.NewPriceService(cli)
	orderSvc := service.NewOrderService(cli)
	paEditSvc := service.NewEditService(paClient)
	steps := []struct {
		name string
		run  func() (string, error)
	}{
		{"确认发货", func() (string, error) { return logisticsSvc.SyncShipConfirm() }},
		{"路由库存", func() (string, error) { return stockSvc.SyncStockAdd() }},
		{"库存更新", func() (string, error) { return stockSvc.SyncStockUpdate() }},
		{"供货价查询", func() (string, error) { return priceSvc.SyncPriceList() }},
		{"备货单", func() (string, error) { return orderSvc.SyncPurchase() }},
		{"订单详情", func() (string, error) { return orderSvc.SyncOrderDetail() }},
		{"编辑说明书", func() (string, error) { return paEditSvc.SyncGuideFileV2() }},
	}
	for _, s := range steps {
		resp, err := s.run()
		report(s.name, resp, err)
	}
	total := 0
	for _, n := range kjmh.Counts {
		total += n
	}
	fmt.Println("接口调用总数", total)
	if kjmh.Counts["bg.order.detail.get"] == 0 {
		panic("订单详情没有执行")
	}
}

func report(name string, resp string, err error) {
	if err != nil {
		fmt.Println(name, "出错:", err)
		return
	}
	fmt.Println(name, len(resp))
}
