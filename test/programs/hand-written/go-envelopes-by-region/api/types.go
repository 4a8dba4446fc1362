package api

import (
	"encoding/json"
	"os"
)

type apiFile struct {
	Apis map[string]string `json:"apis"`
}

var loaded = load()

func load() apiFile {
	var f apiFile
	raw, err := os.ReadFile("configs/api.json")
	if err != nil {
		panic(err)
	}
	if err := json.Unmarshal(raw, &f); err != nil {
		panic(err)
	}
	return f
}

func TypeOf(key string) string { return loaded.Apis[key] }
