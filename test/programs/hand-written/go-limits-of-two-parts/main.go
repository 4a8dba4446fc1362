package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

func call(name string, biz map[string]any) (string, error) {
	if limits[name] == 0 {
		panic("接口未配置限流 " + name)
	}
	body := map[string]any{"type": name, "app_key": "key-1", "access_token": "token-1"}
	for k, v := range biz {
		body[k] = v
	}
	raw, _ := json.Marshal(body)
	res, err := http.Post(gateway, "application/json", bytes.NewReader(raw))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	out, err := io.ReadAll(res.Body)
	return string(out), err
}

func main() {
	if limits[marketing+products] == 0 {
		panic("没有限流配置")
	}
	fmt.Println(limits[marketing+products], limits[marketing+sessions])
	out, err := call("bg.goods.add", map[string]any{"goodsName": "a"})
	fmt.Println(len(out) > 0, err)
	out, err = call("bg.goods.attrs.get", map[string]any{"catId": 1})
	fmt.Println(len(out) > 0, err)
}
