// Package fasthttp is as much of fasthttp's surface as the programs call, written for them; what it sends goes through net/http.
package fasthttp

import (
	"bytes"
	"io"
	"net/http"
	"time"
)

type RequestHeader struct{ method, contentType string }

func (h *RequestHeader) SetMethod(method string)    { h.method = method }
func (h *RequestHeader) SetContentType(kind string) { h.contentType = kind }
func (h *RequestHeader) Set(name, value string)     {}

type Request struct {
	Header RequestHeader
	uri    string
	body   []byte
}

func (r *Request) SetRequestURI(uri string) { r.uri = uri }
func (r *Request) SetBody(body []byte)      { r.body = body }
func (r *Request) SetBodyString(body string) { r.body = []byte(body) }

type Response struct{ body []byte }

func (r *Response) Body() []byte { return r.body }

func AcquireRequest() *Request     { return &Request{} }
func ReleaseRequest(r *Request)    {}
func AcquireResponse() *Response   { return &Response{} }
func ReleaseResponse(r *Response)  {}

type Client struct {
	Name        string
	ReadTimeout time.Duration
}

func (c *Client) Do(request *Request, response *Response) error { return Do(request, response) }

func (c *Client) DoTimeout(request *Request, response *Response, wait time.Duration) error {
	return Do(request, response)
}

func Do(request *Request, response *Response) error {
	answer, err := http.Post(request.uri, request.Header.contentType, bytes.NewReader(request.body))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	response.body, err = io.ReadAll(answer.Body)
	return err
}
