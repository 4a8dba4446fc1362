package client

import (
	"bytes"
	"encoding/json"
	"erp/handler"
	"erp/sign"
	"fmt"
	"io"
	"net/http"
)

var allowed = map[string]bool{
	"bg.shiporder.create": true,
	"bg.colorimageurl.get": true,
	"bg.logistics.shipment.confirm": true,
	"bg.goods.custom.label.get": true,
	"temu.goods.price.list.get": true,
	"bg.goods.video.upload.sign.get": true,
}

type Requester struct {
	appKey string
	routerUrl string
}

func New(routerUrl string) *Requester {
	return &Requester{appKey: "ak-001", routerUrl: routerUrl}
}

func (c *Requester) Invoke(action string, args map[string]any) ([]byte, error) {
	if !allowed[action] {
		return nil, fmt.Errorf("接口未开通: %s", action)
	}
	postData := make(map[string]any)
	postData["app_key"] = "ak-001"
	postData["data_type"] = "JSON"
	postData["type"] = action
	for k, v := range args {
		postData[k] = v
	}
	postData["sign"] = sign.CalcSign(postData, "s3cret")
	raw, err := json.Marshal(postData)
	if err != nil {
		return nil, err
	}
	httpReq, err := http.NewRequest(http.MethodPost, c.routerUrl, bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	httpReq.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(httpReq)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	out, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	handler.Dispatch(action, out)
	return out, nil
}
