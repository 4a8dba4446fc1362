package main

import (
	_ "embed"
	"regexp"
)

//go:embed data/seed.sql
var namesRaw []byte

var names = loadNames()

func loadNames() map[string]string {
	out := map[string]string{}
	for _, m := range regexp.MustCompile(`\('([^']+)', '([^']+)'`).FindAllStringSubmatch(string(namesRaw), -1) {
		out[m[1]] = m[2]
	}
	return out
}

// NameOf 取接口名，缺了直接停
func NameOf(code string) string {
	v, ok := names[code]
	if !ok {
		panic("缺少配置: " + code)
	}
	return v
}
