package logic

import (
	"erp/pkg/api"
	"erp/pkg/entity"
	"erp/pkg/temu"
	"fmt"
)

func report(label string, r *temu.Reply, err error) {
	if err != nil {
		fmt.Println(label, "网络错误", err)
		return
	}
	fmt.Println(label, r.Success, r.ErrorMsg)
}

type Step func() bool

func step(id, t string, data map[string]any) Step {
	return func() bool {
		r, err := temu.Send(entity.GetShop(id), t, data)
		report(t, r, err)
		return err == nil
	}
}

func Steps() []Step {
	return []Step{
		step("S1001", api.TypeByCode("STOCK_UPDATE"), map[string]any{"productSkcId": 3001, "quantity": 12}),
		step("S1001", api.TypeByCode("IMAGE_UPLOAD"), map[string]any{"image": "aGVsbG8="}),
		step("S1001", api.TypeByCode("VIDEO_SIGN"), map[string]any{"size": 1024}),
		step("S1001", api.TypeByCode("TEXT_PIC"), map[string]any{"text": "尺码"}),
		step("S1001", api.TypeByCode("ORDER_LIST"), map[string]any{"pageNumber": 1}),
		step("S1001", api.TypeByCode("ATTRS_GET"), map[string]any{"catId": 12}),
		step("S1001", api.TypeByCode("MALL_INFO"), map[string]any{}),
		step("us01", api.TypeByCode("TEXT_PIC"), map[string]any{"text": "尺码"}),
		step("us01", api.TypeByCode("ATTRS_GET"), map[string]any{"catId": 12}),
		step("full01", api.TypeByCode("REVIEW_REJECT"), map[string]any{"id": 8}),
		step("full01", api.TypeByCode("ATTRS_GET"), map[string]any{"catId": 12}),
	}
}
