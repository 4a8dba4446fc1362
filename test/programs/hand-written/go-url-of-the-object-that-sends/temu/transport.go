package temu

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

type Request struct {
	Type      string         `json:"type"`
	Timestamp int64          `json:"timestamp"`
	Data      map[string]any `json:"data,omitempty"`
}

type transport struct {
	url string
}

func (t *transport) post(r Request) {
	r.Timestamp = time.Now().Unix()
	buf := new(bytes.Buffer)
	if err := json.NewEncoder(buf).Encode(r); err != nil {
		fmt.Println(err)
		return
	}
	resp, err := http.Post(t.url, "application/json", buf)
	if err != nil {
		fmt.Println(r.Type, err)
		return
	}
	resp.Body.Close()
}
