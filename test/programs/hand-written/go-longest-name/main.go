package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

const (
	typeStockAdd  = "bg.goods.routestock.add"
	typeJit       = "bg.jitmode.activate"
	typeOrderList = "bg.order.list.get"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

// 日志表 api_type VARCHAR(26)
const typeMax = 26

type apiLog struct {
	apiType string
	biz     map[string]any
}

var apiLogs []apiLog

func withLog(apiType string, biz map[string]any) string {
	if len(apiType) > typeMax {
		panic("api_type 超长: " + apiType)
	}
	apiLogs = append(apiLogs, apiLog{apiType, biz})
	return call(apiType, biz)
}

func call(apiType string, biz map[string]any) string {
	params := map[string]any{"type": apiType, "app_key": "ak_1", "access_token": "tk_1"}
	for k, v := range biz {
		params[k] = v
	}
	payload, _ := json.Marshal(params)
	res, err := http.Post(gateway, "application/json", bytes.NewReader(payload))
	if err != nil {
		return ""
	}
	defer res.Body.Close()
	raw, _ := io.ReadAll(res.Body)
	return string(raw)
}

func main() {
	fmt.Println(len(withLog(typeStockAdd, map[string]any{"productSkcId": 8001})))
	fmt.Println(len(withLog(typeJit, map[string]any{"productSkcId": 8001})))
	fmt.Println(len(withLog(typeOrderList, map[string]any{"pageNumber": 1})))
}
