package main

import "fmt"

// 各接口限流（次/秒）
var limits = map[string]int{
	"bg.marketing." + products: 20,
	"bg.marketing." + sessions: 5,
}

func throttle(name string) {
	qps := limits[name]
	if qps == 0 {
		panic(fmt.Sprintf("接口 %s 未配置限流", name))
	}
}
