package settings

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
)

type Settings struct {
	Temu *Temu `json:"temu"`
}

type Temu struct {
	Timeout  int       `json:"timeout"`
	Gateways []Gateway `json:"gateways"`
}

type Gateway struct {
	Region string `json:"region"`
	URL    string `json:"url"`
}

func (s *Settings) URL(region string) string {
	for _, g := range s.Temu.Gateways {
		if g.Region == region {
			return g.URL
		}
	}
	panic("no gateway for " + region)
}

func Load(name string) (*Settings, error) {
	data, err := os.ReadFile(filepath.Join("conf", name))
	if err != nil {
		return nil, err
	}
	s := Settings{}
	if err := json.Unmarshal(data, &s); err != nil {
		return nil, err
	}
	return &s, nil
}

var (
	once   sync.Once
	loaded *Settings
)

func URL(region string) string {
	once.Do(func() {
		s, err := Load("temu.json")
		if err != nil {
			panic(err)
		}
		loaded = s
	})
	return loaded.URL(region)
}
