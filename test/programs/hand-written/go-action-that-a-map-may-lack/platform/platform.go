package platform

import (
	"fmt"
	"net/http"
	"net/url"
)

type Platform interface {
	Invoke(action string) error
}

var platforms = map[string]Platform{
	"cn": &cnPlatform{base{"https://openapi.kuajingmaihuo.com/openapi/router"}},
	"eu": &euPlatform{base{"https://openapi-b-eu.temu.com/openapi/router"}},
}

func Get(region string) Platform {
	return platforms[region]
}

type base struct {
	gateway string
}

func (b *base) post(typ string) error {
	form := url.Values{}
	form.Set("type", typ)
	resp, err := http.PostForm(b.gateway, form)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

var cnActions = map[string]string{
	"goods.list":    "bg.goods.list.get",
	"purchase.list": "bg.purchase.order.list.get",
}

type cnPlatform struct{ base }

func (p *cnPlatform) Invoke(action string) error {
	typ, ok := cnActions[action]
	if !ok {
		return fmt.Errorf("unknown action %s", action)
	}
	return p.post(typ)
}

var euActions = map[string]string{
	"goods.list": "bg.goods.list.get",
}

type euPlatform struct{ base }

func (p *euPlatform) Invoke(action string) error {
	typ, ok := euActions[action]
	if !ok {
		return fmt.Errorf("unknown action %s", action)
	}
	return p.post(typ)
}
