package main

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

type M map[string]string

type Site string

const (
	CN Site = "openapi.kuajingmaihuo.com"
	US Site = "openapi-b-us.temu.com"
	EU Site = "openapi-b-eu.temu.com"
)

func (s Site) Router() string { return fmt.Sprintf("https://%s/openapi/router", string(s)) }

func Post(site Site, id ApiID, extra M) error {
	form := url.Values{"type": {id.String()}, "data_type": {"JSON"}}
	for k, v := range extra {
		form.Add(k, v)
	}
	resp, err := http.Post(site.Router(), "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
