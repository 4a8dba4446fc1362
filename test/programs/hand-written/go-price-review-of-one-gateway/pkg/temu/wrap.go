package temu

import (
	"erp/pkg/entity"
)

// CallFn 调用函数
type CallFn = func(entity.Shop, string, map[string]any) (*Reply, error)

// Stats 调用统计
var Stats = map[string]int{}

func counted(next CallFn) CallFn {
	return func(shop entity.Shop, t string, biz map[string]any) (*Reply, error) {
		Stats[t]++
		return next(shop, t, biz)
	}
}

var qps = map[string]int{
	"bg.goods.attrs.get": 10,
	"bg.goods.texttopicture.add": 18,
	"bg.goods.video.upload.sign.get": 1,
	"bg.order.list.get": 13,
	"bg.goods.quantity.update": 4,
	"bg.price.review.reject": 19,
	"bg.mall.info.get": 2,
}

func limited(next CallFn) CallFn {
	return func(shop entity.Shop, t string, biz map[string]any) (*Reply, error) {
		limit, ok := qps[t]
		if !ok {
			limit = 5
		}
		if limit <= 0 {
			return &Reply{}, nil
		}
		return next(shop, t, biz)
	}
}

func chain(base CallFn, list ...func(CallFn) CallFn) CallFn {
	for _, f := range list {
		base = f(base)
	}
	return base
}

var Send = chain(Std.Call, counted, limited)
