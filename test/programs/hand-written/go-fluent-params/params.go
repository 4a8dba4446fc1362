package main

type params struct{ bag map[string]any }

func newParams() *params { return &params{bag: map[string]any{}} }

func (p *params) Put(key string, value any) *params {
	p.bag[key] = value
	return p
}

func buildBody(apiType string, biz map[string]any) map[string]any {
	body := newParams().Put("type", apiType).Put("app_key", "ak").bag
	for key, value := range biz {
		body[key] = value
	}
	return body
}
