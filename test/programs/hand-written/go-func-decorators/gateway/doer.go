package gateway

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
)

type Doer func(Message) error

type Decorator func(Doer) Doer

func Chain(core Doer, decorators ...Decorator) Doer {
	for _, decorate := range decorators {
		core = decorate(core)
	}
	return core
}

// To 最里面一层, 真正发请求
func To(host string) Doer {
	url := host + "/openapi/router"
	return func(m Message) error {
		body := map[string]string{"type": string(m.API)}
		for k, v := range m.Fields {
			body[k] = v
		}
		raw, err := json.Marshal(body)
		if err != nil {
			return err
		}
		resp, err := http.Post(url, "application/json", strings.NewReader(string(raw)))
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		var answer struct {
			Success bool `json:"success"`
		}
		if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
			return err
		}
		if !answer.Success {
			return errors.New("refused")
		}
		return nil
	}
}
