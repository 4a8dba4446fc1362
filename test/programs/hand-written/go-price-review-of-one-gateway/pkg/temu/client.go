package temu

import (
	"erp/pkg/entity"
	"time"
)

func buildBody(shop entity.Shop, apiType string, biz map[string]any) map[string]any {
	body := make(map[string]any, 8)
	body["type"] = apiType
	body["app_key"] = shop.AppKey
	body["access_token"] = shop.Token
	body["timestamp"] = time.Now().Unix()
	body["data_type"] = "JSON"
	for k, x := range biz {
		body[k] = x
	}
	body["sign"] = GenSign(body, shop.Secret)
	return body
}

type TemuClient struct {
	Name string
}

func (c *TemuClient) Call(shop entity.Shop, apiType string, biz map[string]any) (*Reply, error) {
	body := buildBody(shop, apiType, biz)
	return SendJSON(URLFor(shop), body)
}

var Std = &TemuClient{Name: "temu"}
