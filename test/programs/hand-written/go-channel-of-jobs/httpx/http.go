package httpx

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

// TransmitJSON 发送 JSON
func TransmitJSON(target string, v any) ([]byte, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	resp, err := http.Post(target, "application/json", bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
