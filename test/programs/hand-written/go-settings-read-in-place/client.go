package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

// DoPost 调用开放平台
func DoPost(api string, bizParams map[string]any) ([]byte, error) {
	postData := make(map[string]any, len(bizParams)+3)
	for name, value := range bizParams {
		postData[name] = value
	}
	postData["type"] = api
	postData["access_token"] = "tk"
	MakeSign(postData, "s3cret")
	raw, err := json.Marshal(postData)
	if err != nil {
		return nil, err
	}
	resp, err := http.Post(Load().Gateways.CN, "application/json", bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	out, err := io.ReadAll(resp.Body)
	return out, err
}
