package temu

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

type envelope[T any] struct {
	Success bool   `json:"success"`
	Message string `json:"errorMsg"`
	Result  T      `json:"result"`
}

// Fetch asks for one interface and gives a page of its result.
func Fetch[T any](page int, api string) (T, error) {
	var answer envelope[T]
	raw, err := json.Marshal(map[string]any{"type": api, "app_key": "k", "page": page})
	if err != nil {
		return answer.Result, err
	}
	resp, err := http.Post(gateway, "application/json", bytes.NewReader(raw))
	if err != nil {
		return answer.Result, err
	}
	defer resp.Body.Close()
	_ = json.NewDecoder(resp.Body).Decode(&answer)
	if !answer.Success {
		return answer.Result, fmt.Errorf("%s: %s", api, answer.Message)
	}
	return answer.Result, nil
}
