package openapi

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
)

type signing struct {
	next http.RoundTripper
	shop string
}

func (s *signing) RoundTrip(r *http.Request) (*http.Response, error) {
	clone := r.Clone(r.Context())
	clone.Header.Set("X-Shop", s.shop)
	return s.next.RoundTrip(clone)
}

type Client struct {
	http *http.Client
	url  string
}

func For(shop Shop) *Client {
	return &Client{
		http: &http.Client{Transport: &signing{http.DefaultTransport, shop.ID}},
		url:  gateways[shop.Region],
	}
}

func (c *Client) Exec(ctx context.Context, api API, data map[string]any) (string, error) {
	if data == nil {
		data = map[string]any{}
	}
	data["type"] = string(api)
	buf := new(bytes.Buffer)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(data); err != nil {
		return "", err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, buf)
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	out, err := io.ReadAll(resp.Body)
	return string(out), err
}
