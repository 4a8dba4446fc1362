package api

import (
	_ "embed"
	"encoding/json"
)

//go:embed apis.json
var source []byte

type definition struct {
	Type  string `json:"type"`
	Title string `json:"title"`
}

var definitions map[string]definition

func init() {
	if err := json.Unmarshal(source, &definitions); err != nil {
		panic(err)
	}
}

func TypeOf(name string) string {
	return definitions[name].Type
}
