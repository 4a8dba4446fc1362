package main

import (
	"fmt"
	"strings"
)

const prefix = "bg"

// TypeName 拼接口名
func TypeName(parts ...string) string {
	return fmt.Sprintf("%s.%s", prefix, strings.Join(parts, "."))
}
