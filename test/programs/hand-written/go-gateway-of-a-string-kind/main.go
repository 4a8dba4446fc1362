package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Gateway string
type APIName string

const (
	CN Gateway = "https://openapi.kuajingmaihuo.com/openapi/router"
	US Gateway = "https://openapi-b-us.temu.com/openapi/router"
)
const (
	GoodsAdd APIName = "bg.goods.add"
	MallInfo APIName = "bg.mall.info.get"
)

func post(to Gateway, body map[string]any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	res, err := http.Post(string(to), "application/json", bytes.NewReader(data))
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func call(to Gateway, api APIName) error {
	return post(to, map[string]any{"type": api, "app_key": "k"})
}

func main() {
	for _, to := range []Gateway{CN, US} {
		for _, api := range []APIName{GoodsAdd, MallInfo} {
			if err := call(to, api); err != nil {
				panic(err)
			}
		}
	}
}
