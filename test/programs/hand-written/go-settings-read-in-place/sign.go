package main

import (
	"crypto/md5"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"
)

func MakeSign(data map[string]any, secret string) {
	keys := make([]string, 0, len(data))
	for k := range data {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var sb strings.Builder
	for _, k := range keys {
		sb.WriteString(k + fmt.Sprint(data[k]))
	}
	sum := md5.Sum([]byte(secret + sb.String()))
	data["sign"] = hex.EncodeToString(sum[:])
}
