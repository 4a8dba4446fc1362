package main

import (
	"crypto/md5"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

type envelope struct {
	Type   string `json:"type"`
	AppKey string `json:"app_key"`
}

func sign(params map[string]any) string {
	sum := md5.Sum([]byte(fmt.Sprint(params)))
	return hex.EncodeToString(sum[:])
}

func buildBody(apiType string, biz map[string]any) map[string]any {
	raw, _ := json.Marshal(envelope{Type: apiType, AppKey: "ak"})
	body := map[string]any{}
	_ = json.Unmarshal(raw, &body)
	for key, value := range biz {
		body[key] = value
	}
	body["sign"] = sign(body)
	return body
}
