// Strings and comments of Go files as Go's own scanner finds them: paths on stdin, a line of JSON each; offsets in bytes.
package main

import (
	"encoding/json"
	"fmt"
	"go/scanner"
	"go/token"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

type found struct {
	Kind  string  `json:"kind"`
	Start int     `json:"start"`
	End   int     `json:"end"`
	Value *string `json:"value"`
}

func read(path string) []found {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	files := token.NewFileSet()
	file := files.AddFile(path, -1, len(text))
	var reader scanner.Scanner
	reader.Init(file, text, func(token.Position, string) {}, scanner.ScanComments)
	all := []found{}
	for {
		at, kind, literal := reader.Scan()
		if kind == token.EOF {
			break
		}
		start := file.Offset(at)
		switch kind {
		case token.COMMENT:
			all = append(all, found{"comment", start, start + len(literal), nil})
		case token.STRING:
			// The scanner drops carriage returns from raw strings.
			end := start + len(literal)
			if literal[0] == '`' {
				end = start + 1 + strings.IndexByte(string(text[start+1:]), '`') + 1
			}
			one := found{"string", start, end, nil}
			if value, err := strconv.Unquote(literal); err == nil && utf8.ValidString(value) {
				one.Value = &value
			}
			all = append(all, one)
		}
	}
	if reader.ErrorCount > 0 {
		return nil
	}
	return all
}

func main() {
	paths, _ := io.ReadAll(os.Stdin)
	for _, path := range strings.Split(string(paths), "\n") {
		line, _ := json.Marshal(read(path))
		fmt.Println(string(line))
	}
}
