// Package resty is as much of resty's surface as the samples call, written for them.
package resty

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

type Client struct{ http http.Client }

type Request struct {
	client *Client
	header http.Header
	body   interface{}
}

type Response struct{ body []byte }

func New() *Client { return &Client{} }

func (c *Client) R() *Request { return &Request{client: c, header: http.Header{}} }

func (r *Request) SetHeader(name, value string) *Request {
	r.header.Set(name, value)
	return r
}

func (r *Request) SetBody(body interface{}) *Request {
	r.body = body
	return r
}

func (r *Request) Post(url string) (*Response, error) {
	text, err := json.Marshal(r.body)
	if err != nil {
		return nil, err
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

func (r *Response) String() string { return string(r.body) }
