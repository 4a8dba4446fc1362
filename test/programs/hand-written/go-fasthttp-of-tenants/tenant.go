package main

import (
	"encoding/json"
	"errors"
	"time"

	"github.com/valyala/fasthttp"
)

type Tenant struct {
	Name    string
	gateway string
	appKey  string
	client  *fasthttp.Client
}

func NewTenant(name string, conf section) *Tenant {
	return &Tenant{
		Name:    name,
		gateway: conf["gateway"],
		appKey:  conf["app_key"],
		client:  &fasthttp.Client{Name: "erp", ReadTimeout: 5 * time.Second},
	}
}

func (t *Tenant) Post(method string, args map[string]interface{}) ([]byte, error) {
	if args == nil {
		args = map[string]interface{}{}
	}
	args["type"] = method
	args["app_key"] = t.appKey
	body, err := json.Marshal(args)
	if err != nil {
		return nil, err
	}
	req := fasthttp.AcquireRequest()
	defer fasthttp.ReleaseRequest(req)
	req.SetRequestURI(t.gateway)
	req.Header.SetMethod("POST")
	req.Header.SetContentType("application/json")
	req.SetBody(body)
	resp := fasthttp.AcquireResponse()
	defer fasthttp.ReleaseResponse(resp)
	if err := t.client.DoTimeout(req, resp, 10*time.Second); err != nil {
		return nil, err
	}
	if len(resp.Body()) == 0 {
		return nil, errors.New("empty")
	}
	return resp.Body(), nil
}
