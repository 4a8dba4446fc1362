package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"reflect"
	"strings"
)

const CN = "https://openapi.kuajingmaihuo.com/openapi/router"

type Client struct{}

func (c *Client) Send(name string) {
	body, _ := json.Marshal(map[string]string{"type": name, "app_key": "k"})
	r, err := http.Post(CN, "application/json", bytes.NewReader(body))
	if err == nil {
		r.Body.Close()
	}
}

func main() {
	c := &Client{}
	c.Send("bg.goods.list.get")
	data, _ := os.ReadFile("jobs.dat")
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		parts := strings.Split(line, " ")
		reflect.ValueOf(c).MethodByName(parts[0]).Call([]reflect.Value{reflect.ValueOf(parts[1])})
	}
}
