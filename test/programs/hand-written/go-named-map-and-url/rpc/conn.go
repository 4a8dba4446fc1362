package rpc

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

type Gateway string

const (
	CN Gateway = "https://openapi.kuajingmaihuo.com/openapi/router"
	EU Gateway = "https://openapi-b-eu.temu.com/openapi/router"
)

type Args map[string]any

type Conn struct {
	gateway Gateway
	client  *http.Client
}

func Dial(g Gateway) *Conn {
	return &Conn{gateway: g, client: &http.Client{Timeout: 20 * time.Second}}
}

type reply[T any] struct {
	Success  bool   `json:"success"`
	ErrorMsg string `json:"errorMsg"`
	Result   *T     `json:"result"`
}

type MappingReply struct {
	Gateway string `json:"gateway"`
}

func Invoke[T any](c *Conn, m Method, args Args) (*T, error) {
	body := Args{"type": m, "timestamp": time.Now().Unix()}
	for k, v := range args {
		body[k] = v
	}
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(body); err != nil {
		return nil, fmt.Errorf("encode %s: %w", m, err)
	}
	resp, err := c.client.Post(string(c.gateway), "application/json", &buf)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var r reply[T]
	if err := json.NewDecoder(resp.Body).Decode(&r); err != nil {
		return nil, err
	}
	if !r.Success {
		return nil, fmt.Errorf("%s: %s", m, r.ErrorMsg)
	}
	return r.Result, nil
}
