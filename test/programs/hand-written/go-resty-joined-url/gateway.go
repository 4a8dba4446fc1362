package main

import (
	"net/url"
)

const (
	HostCN = "https://openapi.kuajingmaihuo.com"
)

func UrlOf(host string) string {
	full, err := url.JoinPath(host, "openapi", "router")
	if err != nil {
		panic(err)
	}
	return full
}
