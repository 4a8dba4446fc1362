package main

import (
	"bytes"
	"crypto/md5"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

const (
	TypeAddProperty = "bg.goods.add.property"
	TypeGoodsUpdate = "bg.goods.update"
	TypeAftersales  = "bg.aftersales.list.get"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

func call(apiType string, biz map[string]any) string {
	fmt.Println("授权:", ScopeOf(apiType))
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
	return string(body)
}

func main() {
	fmt.Println(len(call(TypeAddProperty, map[string]any{"productId": 60123456})))
	fmt.Println(len(call(TypeGoodsUpdate, map[string]any{"productId": 60123456})))
	fmt.Println(len(call(TypeAftersales, map[string]any{"pageNo": 1})))
}
