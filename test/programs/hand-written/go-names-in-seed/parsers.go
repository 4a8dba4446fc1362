package main

import "strings"

var parsers = map[string]func(string) string{
	"bg.goods.add.property":  strings.TrimSpace,
	"bg.goods.update":        strings.ToUpper,
	"bg.aftersales.list.get": strings.TrimSpace,
}

// SelfCheck 启动自检
func SelfCheck(types ...string) {
	for _, t := range types {
		if _, ok := parsers[t]; !ok {
			panic("自检失败，缺少解析器: " + t)
		}
	}
}
