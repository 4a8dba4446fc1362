package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const CN = "https://openapi.kuajingmaihuo.com/openapi/router"

func post(b []byte) {
	r, err := http.Post(CN, "application/json", bytes.NewReader(b))
	if err == nil {
		r.Body.Close()
	}
}

func run(jobs []string) {
	var body map[string]string
	var t string
	for _, t = range jobs {
		if body == nil {
			body = map[string]string{"type": t}
		}
	}
	b, _ := json.Marshal(body)
	r, err := http.Post(CN, "application/json", bytes.NewReader(b))
	if err == nil {
		r.Body.Close()
	}
	_ = t
}

func main() {
	run([]string{"bg.goods.list.get", "bg.order.list.get"})
	run([]string{"bg.order.list.get", "bg.goods.list.get"})
}
