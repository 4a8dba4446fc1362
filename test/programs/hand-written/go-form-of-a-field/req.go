package main

import (
	"net/http"
	"net/url"
)

var urls = map[string]string{"cn": "https://openapi.kuajingmaihuo.com/openapi/router", "us": "https://openapi-b-us.temu.com/openapi/router"}

type Req struct {
	url  string
	form url.Values
}

func At(site string) *Req { return &Req{url: urls[site], form: url.Values{"app_key": {"k"}}} }

func (r *Req) API(typ string) *Req { return r.With("type", typ) }

func (r *Req) With(key, value string) *Req {
	r.form.Set(key, value)
	return r
}

func (r *Req) Send() int {
	resp, err := http.PostForm(r.url, r.form)
	if err != nil {
		return 0
	}
	defer resp.Body.Close()
	return resp.StatusCode
}
