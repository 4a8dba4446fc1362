package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

const gateway = "https://openapi.kuajingmaihuo.com/openapi/router"

type Client struct{ key, token string }

func (c *Client) Call(name string, biz map[string]any) (string, error) {
	throttle(name)
	body := map[string]any{"type": name, "app_key": c.key, "access_token": c.token}
	for k, v := range biz {
		body[k] = v
	}
	raw, _ := json.Marshal(body)
	res, err := http.Post(gateway, "application/json", bytes.NewReader(raw))
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	out, err := io.ReadAll(res.Body)
	return string(out), err
}

func main() {
	c := &Client{key: "key-1001", token: "token-1001"}
	out, err := c.Call("bg.marketing.activity.product.get", map[string]any{"catId": 26165})
	fmt.Println("属性", len(out) > 0, err)
	out, err = c.Call(marketing+"activity.session.list.get", map[string]any{"parentCatId": 0})
	fmt.Println("类目", len(out) > 0, err)
}
