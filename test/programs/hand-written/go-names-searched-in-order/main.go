package main

import (
	"net/http"
	"net/url"
	"sort"
)

var allowed = []string{"bg.aftersales.list.get", "bg.goods.add", "bg.mall.info.get", "bg.order.list.get"}

func isAllowed(api string) bool {
	i := sort.SearchStrings(allowed, api)
	return i < len(allowed) && allowed[i] == api
}

func call(api string) {
	if !isAllowed(api) {
		panic(api)
	}
	res, err := http.PostForm("https://openapi.kuajingmaihuo.com/openapi/router", url.Values{"type": {api}})
	if err != nil {
		panic(err)
	}
	res.Body.Close()
}

func main() {
	call("bg.goods.add")
	call("bg.mall.info.get")
}
