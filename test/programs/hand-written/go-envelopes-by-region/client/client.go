package client

import (
	"github.com/go-resty/resty/v2"
	"github.com/kj/temu-open/conf"
	"time"
)

// Invoke 调用开放平台
func Invoke(api string, biz map[string]any, region string) ([]byte, error) {
	requestBody := envelope{Type: api, AppKey: "ak-001", Time: time.Now().Unix(), Params: biz}
	resp, err := resty.New().R().SetHeader("Content-Type", "application/json").SetBody(requestBody).Post(conf.GatewayUrl(region))
	if err != nil {
		return nil, err
	}
	out := []byte(resp.String())
	return out, err
}
