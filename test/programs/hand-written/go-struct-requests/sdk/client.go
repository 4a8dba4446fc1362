package sdk

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"

	"github.com/acme/temu-sdk/request"
)

const routerPath = "/openapi/router"

type Client struct {
	BaseURL string
	AppKey  string
	Token   string
}

func (c *Client) Do(r request.Request) (string, error) {
	base := r.Base()
	base.Type = r.Method()
	base.AppKey = c.AppKey
	base.AccessToken = c.Token

	buf := new(bytes.Buffer)
	if err := json.NewEncoder(buf).Encode(r); err != nil {
		return "", err
	}
	req, err := http.NewRequest(http.MethodPost, c.BaseURL+routerPath, buf)
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return string(text), err
}
