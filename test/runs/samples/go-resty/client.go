package main

import "github.com/go-resty/resty/v2"

const router = "https://openapi.kuajingmaihuo.com/openapi/router"

var http = resty.New()

func post(apiType string, data interface{}) (string, error) {
	reply, err := http.R().
		SetHeader("Content-Type", "application/json").
		SetBody(map[string]interface{}{"type": apiType, "data": data}).
		Post(router)
	if err != nil {
		return "", err
	}
	return reply.String(), nil
}
