package transport

import (
	"encoding/json"
	"net/http"
	"strings"
)

type Transport interface {
	Post(body map[string]any, out any) error
}

type Settings struct{ BaseURL, Path string }

type httpTransport struct {
	settings Settings
	client   *http.Client
}

func NewHTTP(s Settings) Transport { return &httpTransport{settings: s, client: &http.Client{}} }

func (t *httpTransport) Post(body map[string]any, out any) error {
	raw, err := json.Marshal(body)
	if err != nil {
		return err
	}
	resp, err := t.client.Post(t.settings.BaseURL+t.settings.Path, "application/json", strings.NewReader(string(raw)))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return json.NewDecoder(resp.Body).Decode(out)
}
