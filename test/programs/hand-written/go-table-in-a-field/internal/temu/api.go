package temu

import (
	"erp/internal/transport"
	"fmt"
)

type handler func(map[string]any) error

type API struct {
	tr       transport.Transport
	handlers map[string]handler
}

func NewAPI(tr transport.Transport) *API {
	a := &API{tr: tr}
	a.handlers = map[string]handler{
		"goods.detail": a.goodsDetail,
		"mall.info":    a.mallInfo,
	}
	return a
}

func (a *API) Run(name string, args map[string]any) error {
	h, ok := a.handlers[name]
	if !ok {
		return fmt.Errorf("no handler %s", name)
	}
	return h(args)
}

func (a *API) goodsDetail(args map[string]any) error {
	var out struct {
		Result map[string]any `json:"result"`
	}
	return a.call("bg.goods.detail.get", args, &out)
}

func (a *API) mallInfo(args map[string]any) error {
	out := map[string]any{}
	return a.call("bg.mall.info.get", nil, &out)
}

func (a *API) call(apiType string, args map[string]any, out any) error {
	body := merge(args, map[string]any{"type": apiType, "version": "V1"})
	return a.tr.Post(body, out)
}

func merge(maps ...map[string]any) map[string]any {
	merged := make(map[string]any)
	for _, m := range maps {
		for k, v := range m {
			merged[k] = v
		}
	}
	return merged
}
