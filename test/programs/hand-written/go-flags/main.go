package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

var endpoint = flag.String("endpoint", "https://openapi.kuajingmaihuo.com/openapi/router", "router")

type Step struct {
	API  string
	Form func() url.Values
}

var steps = map[string]Step{
	"add":    {API: "bg.goods.add", Form: goodsForm},
	"labels": {API: "bg.goods.labelv2.get", Form: func() url.Values { return url.Values{} }},
	"ship":   {API: "bg.shiporder.create", Form: empty},
}

func goodsForm() url.Values {
	raw, _ := json.Marshal(map[string]string{"name": "cap"})
	return url.Values{"data": []string{string(raw)}}
}

func empty() url.Values { return make(url.Values) }

func run(name string) error {
	step, ok := steps[name]
	if !ok {
		return fmt.Errorf("unknown step %q", name)
	}
	form := step.Form()
	form.Set("type", step.API)
	req, err := http.NewRequest("POST", *endpoint, strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	flag.Parse()
	for _, name := range strings.Split("add,labels,ship", ",") {
		if err := run(name); err != nil {
			fmt.Println(err)
		}
	}
}
