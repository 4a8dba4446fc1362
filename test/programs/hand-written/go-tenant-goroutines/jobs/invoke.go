package jobs

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"

	"erp/tenant"
)

type call struct {
	Type  string         `json:"type"`
	Token string         `json:"access_token"`
	Biz   map[string]any `json:"biz,omitempty"`
}

func invoke(t *tenant.Tenant, api string, biz map[string]any) bool {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(call{Type: api, Token: t.Token, Biz: biz}); err != nil {
		return false
	}
	resp, err := http.Post(t.Router(), "application/json", &buf)
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	text, _ := io.ReadAll(resp.Body)
	return bytes.Contains(text, []byte(`"success":true`))
}
