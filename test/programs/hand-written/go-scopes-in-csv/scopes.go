package main

import (
	_ "embed"
	"encoding/csv"
	"strings"
)

//go:embed data/scopes.csv
var scopesRaw []byte

var scopes = loadScopes()

func loadScopes() map[string]string {
	out := map[string]string{}
	rows, err := csv.NewReader(strings.NewReader(string(scopesRaw))).ReadAll()
	if err != nil {
		panic(err)
	}
	for _, row := range rows[1:] {
		out[row[0]] = row[1]
	}
	return out
}

// ScopeOf 授权范围，表里没有的接口直接停
func ScopeOf(apiType string) string {
	v, ok := scopes[apiType]
	if !ok {
		panic("应用未授权接口: " + apiType)
	}
	return v
}
