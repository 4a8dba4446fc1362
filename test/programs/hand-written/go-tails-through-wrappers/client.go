package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

type CallFn = func(apiType string, biz map[string]any) error

var stats = map[string]int{}

func counted(next CallFn) CallFn {
	return func(apiType string, biz map[string]any) error {
		stats[apiType]++
		return next(apiType, biz)
	}
}

func request(apiType string, biz map[string]any) error {
	body := map[string]any{"type": apiType, "app_key": "ak"}
	for k, v := range biz {
		body[k] = v
	}
	return post(gateway, body)
}

func post(url string, body map[string]any) error {
	payload, err := json.Marshal(body)
	if err != nil {
		return err
	}
	resp, err := http.Post(url, "application/json", bytes.NewReader(payload))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Send calls an interface.
var Send = counted(request)
