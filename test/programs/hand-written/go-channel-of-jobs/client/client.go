package client

import (
	"acme.cn/erp/httpx"
	"acme.cn/erp/sign"
	"fmt"
)

type Api struct {
	routerUrl string
	token string
}

type Option func(*Api)

func WithRouterUrl(target string) Option {
	return func(c *Api) { c.routerUrl = target }
}

func WithToken(token string) Option {
	return func(c *Api) { c.token = token }
}

func New(opts ...Option) *Api {
	c := &Api{routerUrl: "https://openapi.kuajingmaihuo.com/openapi/router"}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

func (c *Api) DoPost(interfaceType string, biz map[string]any) ([]byte, error) {
	all := make(map[string]any)
	all["app_key"] = "ak-001"
	all["data_type"] = "JSON"
	all["type"] = interfaceType
	for k, v := range biz {
		all[k] = v
	}
	all["sign"] = sign.GenSign(all, "s3cret")
	out, err := httpx.TransmitJSON(c.routerUrl, all)
	if err != nil {
		return nil, err
	}
	switch interfaceType {
	case "bg.semi.adjust.price.page.query", "bg.shiporder.create":
		fmt.Println("完成")
	default:
		fmt.Println("done")
	}
	return out, nil
}
