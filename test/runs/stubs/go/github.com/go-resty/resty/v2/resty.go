// Package resty is as much of resty's surface as the samples call, written for them.
package resty

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

type Client struct {
	http http.Client
	BaseURL string
}

type Request struct {
	client *Client
	header http.Header
	body   interface{}
	form   url.Values
}

type Response struct{ body []byte }

func New() *Client { return &Client{} }

func (c *Client) SetBaseURL(url string) *Client {
	c.BaseURL = strings.TrimRight(url, "/")
	return c
}

func (c *Client) SetTimeout(wait time.Duration) *Client { return c }

func (c *Client) SetRetryCount(count int) *Client { return c }

func (c *Client) SetHeader(name, value string) *Client { return c }

func (c *Client) R() *Request { return &Request{client: c, header: http.Header{}} }

func (r *Request) SetHeader(name, value string) *Request {
	r.header.Set(name, value)
	return r
}

func (r *Request) SetBody(body interface{}) *Request {
	r.body = body
	return r
}

func (r *Request) SetFormData(form map[string]string) *Request {
	r.form = url.Values{}
	for name, value := range form {
		r.form.Set(name, value)
	}
	return r
}

func (r *Request) Post(url string) (*Response, error) {
	if !strings.HasPrefix(url, "http") {
		url = strings.TrimRight(r.client.BaseURL, "/") + "/" + strings.TrimLeft(url, "/")
	}
	text, err := json.Marshal(r.body)
	if err != nil {
		return nil, err
	}
	if r.form != nil {
		text = []byte(r.form.Encode())
		r.header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	request, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	request.Header = r.header
	reply, err := r.client.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(reply.Body)
	return &Response{body: body}, err
}

func (r *Response) Body() []byte { return r.body }

func (r *Response) String() string { return string(r.body) }
