package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const CN = "https://openapi.kuajingmaihuo.com/openapi/router"

func post(data []byte) {
	r, err := http.Post(CN, "application/json", bytes.NewReader(data))
	if err == nil {
		r.Body.Close()
	}
}

func call(t, next string) {
	body := map[string]interface{}{"type": t, "app_key": "k"}
	data, _ := json.Marshal(body)
	body["type"] = next
	r, err := http.Post(CN, "application/json", bytes.NewReader(data))
	if err == nil {
		r.Body.Close()
	}
	more, _ := json.Marshal(body)
	post(more)
}

func main() {
	call("bg.goods.list.get", "bg.order.list.get")
	call("bg.order.list.get", "bg.goods.list.get")
}
