package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"reflect"
)

const routerPath = "/openapi/router"

type gateway struct{ base string }

func apiOf(task any) string {
	t := reflect.TypeOf(task)
	for i := 0; i < t.NumField(); i++ {
		if api, ok := t.Field(i).Tag.Lookup("api"); ok {
			return api
		}
	}
	return ""
}

func (g gateway) send(task any) string {
	raw, _ := json.Marshal(task)
	body := map[string]any{}
	_ = json.Unmarshal(raw, &body)
	body["type"] = apiOf(task)
	raw, _ = json.Marshal(body)
	resp, err := http.Post(g.base+routerPath, "application/json", bytes.NewReader(raw))
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	_ = json.NewDecoder(resp.Body).Decode(&body)
	if body["success"] == true {
		return "ok"
	}
	return "refused"
}
