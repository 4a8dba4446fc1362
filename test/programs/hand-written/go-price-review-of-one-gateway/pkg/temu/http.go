package temu

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

// Reply 平台应答
type Reply struct {
	Success   bool            `json:"success"`
	ErrorCode int             `json:"errorCode"`
	ErrorMsg  string          `json:"errorMsg"`
	Result    json.RawMessage `json:"result"`
}

func SendJSON(target string, body map[string]any) (*Reply, error) {
	form := url.Values{}
	for k, x := range body {
		form.Set(k, fmt.Sprint(x))
	}
	payload := []byte(form.Encode())
	req, err := http.NewRequest(http.MethodPost, target, bytes.NewBuffer(payload))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var out Reply
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
		return nil, err
	}
	return &out, nil
}
