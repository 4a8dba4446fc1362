package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Builder struct {
	host string
	m    map[string]any
}

func For(region string) *Builder {
	b := new(Builder)
	switch region {
	case "us":
		b.on("openapi-b-us.temu.com")
	case "cn":
		fallthrough
	default:
		b.on("openapi.kuajingmaihuo.com")
	}
	return b
}

func (b *Builder) on(host string) *Builder { b.host = host; b.m = map[string]any{}; return b }
func (b *Builder) Type(t string) *Builder { b.m["type"] = t; return b }
func (b *Builder) With(k string, v any) *Builder {
	b.m[k] = v
	return b
}
func (b *Builder) Send() error {
	raw, err := json.Marshal(b.m)
	if err != nil {
		return err
	}
	resp, err := http.Post("https://"+b.host+"/openapi/router", "application/json", bytes.NewReader(raw))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	_ = For("cn").Type("bg.logistics.template.get").With("page", 1).Send()
	_ = For("cn").Type("bg.order.list.get").Send()
	_ = For("us").Type("bg.order.list.get").Send()
	_ = For("cn").Type("bg.goods.labelv2.get").With("id", 1).Send()
}
