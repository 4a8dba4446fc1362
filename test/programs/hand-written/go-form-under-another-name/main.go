package main

import (
	"net/http"
	"net/url"
)

const CN = "https://openapi.kuajingmaihuo.com/openapi/router"

func call(t, alias string) {
	form := url.Values{}
	form.Set("type", t)
	w := form
	if alias != "" {
		w.Set("type", alias)
	}
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
