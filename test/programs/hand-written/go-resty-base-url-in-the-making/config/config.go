package config

import (
	"encoding/json"
	"os"
)

type Shop struct {
	Name      string `json:"name"`
	Region    string `json:"region"`
	AppKey    string `json:"app_key"`
	AppSecret string `json:"app_secret"`
}

type Config struct {
	Debug bool              `json:"debug"`
	Shops []Shop            `json:"shops"`
	Hosts map[string]string `json:"hosts"`
}

func Load(path string) (*Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var cfg Config
	if err := json.NewDecoder(f).Decode(&cfg); err != nil {
		return nil, err
	}
	return &cfg, nil
}
