package main

import (
	"bytes"
	"crypto/md5"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

func call(apiType string, biz map[string]any) string {
	params := map[string]any{"type": apiType, "app_key": "ak_1", "access_token": "tk_1"}
	for k, v := range biz {
		params[k] = v
	}
	raw, _ := json.Marshal(params)
	params["sign"] = fmt.Sprintf("%X", md5.Sum(raw))
	payload, _ := json.Marshal(params)
	res, err := http.Post(gateway, "application/json", bytes.NewReader(payload))
	if err != nil {
		return ""
	}
	defer res.Body.Close()
	body, _ := io.ReadAll(res.Body)
	return parsers[apiType](string(body))
}

func main() {
	SelfCheck(NameOf("api.add_property"), NameOf("api.goods_update"), NameOf("api.aftersales"))
	fmt.Println(len(call(NameOf("api.add_property"), map[string]any{"productId": 60123456})))
	fmt.Println(len(call(NameOf("api.goods_update"), map[string]any{"productId": 60123456})))
	fmt.Println(len(call(NameOf("api.aftersales"), map[string]any{"pageNo": 1})))
}
