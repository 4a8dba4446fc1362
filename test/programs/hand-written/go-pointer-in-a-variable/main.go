package main

import (
	"net/http"
	"net/url"
)

const CN = "https://openapi.kuajingmaihuo.com/openapi/router"

func rename(t *string, alias string) {
	if alias != "" {
		*t = alias
	}
}

func call(t, alias string) {
	form := url.Values{}
	form.Set("type", t)
	p := &t
	rename(p, alias)
	r, err := http.PostForm(CN, form)
	if err == nil {
		r.Body.Close()
	}
}

func main() {
	call("bg.goods.list.get", "")
	call("bg.goods.list.get", "bg.order.list.get")
	call("bg.order.list.get", "bg.goods.list.get")
}
