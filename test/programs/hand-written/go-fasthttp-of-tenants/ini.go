package main

import (
	"os"
	"strings"
)

type section map[string]string

func readIni(path string) (map[string]section, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	all := make(map[string]section)
	var name string
	for _, line := range strings.Split(string(raw), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[':
			name = strings.Trim(line, "[]")
			all[name] = section{}
		default:
			kv := strings.SplitN(line, "=", 2)
			all[name][strings.TrimSpace(kv[0])] = strings.TrimSpace(kv[1])
		}
	}
	return all, nil
}
