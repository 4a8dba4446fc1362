package gateway

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
)

type Gateway struct {
	url    string
	client *http.Client
}

func FromEnv() (*Gateway, error) {
	url, ok := os.LookupEnv("TEMU_GATEWAY")
	if !ok {
		url = "https://openapi.kuajingmaihuo.com/openapi/router"
	}
	return &Gateway{url: url, client: http.DefaultClient}, nil
}

func Must(g *Gateway, err error) *Gateway {
	if err != nil {
		panic(err)
	}
	return g
}

func (g *Gateway) Goods(ctx context.Context) (string, error) {
	return g.call(ctx, "bg.goods.list.get", nil)
}

func (g *Gateway) Mall(ctx context.Context) (string, error) {
	return g.call(ctx, "bg.mall.info.get", nil)
}

func (g *Gateway) Upload(ctx context.Context, file string) (string, error) {
	return g.call(ctx, "bg.goods.image.upload", map[string]string{"file": file})
}

type body struct {
	Type string      `json:"type"`
	Data interface{} `json:"data,omitempty"`
}

func (g *Gateway) call(ctx context.Context, apiType string, data interface{}) (string, error) {
	buf := &bytes.Buffer{}
	if err := json.NewEncoder(buf).Encode(body{Type: apiType, Data: data}); err != nil {
		return "", err
	}
	req, err := http.NewRequestWithContext(ctx, "POST", g.url, buf)
	if err != nil {
		return "", err
	}
	resp, err := g.client.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}
