package main

import (
	"encoding/json"
	"os"
)

type Settings struct {
	AppKey   string            `json:"app_key"`
	Gateways struct {
		CN string `json:"cn"`
	} `json:"gateways"`
}

func Load() *Settings {
	file, err := os.Open("configs/temu.json")
	if err != nil {
		panic(err)
	}
	defer file.Close()
	var s Settings
	if err := json.NewDecoder(file).Decode(&s); err != nil {
		panic(err)
	}
	return &s
}
