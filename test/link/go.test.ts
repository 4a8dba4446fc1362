import { expect, test } from 'vitest';
import { CN, nonEscaping, onlyRequest, pairsOf, project } from './project.js';

const client = `package temu

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Client struct {
	baseURL string
	http    *http.Client
}

func NewClient(url string) *Client { return &Client{baseURL: url, http: &http.Client{}} }

func (c *Client) Do(apiType string, params map[string]any) {
	params["type"] = apiType
	raw, _ := json.Marshal(params)
	http.NewRequest("POST", c.baseURL, bytes.NewReader(raw))
}
`;

test('a literal of a struct is an object of it: its fields reach the requests of its methods', async () => {
  const one = await project({
    'client.go': client,
    'goods.go': `package temu

type goods struct{ client *Client }

func newGoods() *goods { return &goods{client: NewClient("${CN}")} }
func (g *goods) add() { g.client.Do("bg.goods.add", map[string]any{}) }
func (g *goods) mall() { g.client.Do("bg.mall.info.get", map[string]any{}) }
`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn']);
  expect(onlyRequest(one).closed).toBe(true);
  expect(nonEscaping(one)).toEqual(['bg.goods.add', 'openapi.kuajingmaihuo.com']);
});

test('each object keeps its own field', async () => {
  const one = await project({
    'client.go': client,
    'main.go': `package temu

func main() {
	cn := NewClient("${CN}")
	us := NewClient("https://openapi-b-us.temu.com/openapi/router")
	cn.Do("bg.goods.add", map[string]any{})
	us.Do("bg.goods.update", map[string]any{})
}
`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.update us']);
});

test("a library's struct of the same name is not the project's own", async () => {
  const one = await project({
    'a.go': `package temu\n\nimport "net/http"\n\ntype Client struct{ url string }\n\nfunc (c *Client) Get() { http.Post(c.url, "x", map[string]string{"type": "bg.goods.add"}) }\n\nfunc main() { use(&http.Client{url: "${CN}"}) }\n`,
  });
  expect(pairsOf(one)).toEqual(['~bg.goods.add unknown']);
});

test.each(['type goodsService service', 'type goodsService = service', 'type goodsService struct{ service }'])(
  '%s has the fields of the other',
  async (declaration) => {
    const one = await project({
      'a.go': `package temu\n\nimport "github.com/go-resty/resty/v2"\n\ntype service struct{ http *resty.Client }\n${declaration}\n\nfunc (s goodsService) detail() { s.http.R().SetBody(1).Post("bg.goods.detail.get") }\n`,
    });
    expect(onlyRequest(one).api).toBe('resty');
  },
);

test('whether a map has a key decides the way, as in `v, ok := m[k]`', async () => {
  const one = await project({
    'a.go': `package temu

import "net/http"

func url(typ string) string {
	region := ""
	regions := map[string]string{"bg.order.list.v2.get": "US"}
	if v, ok := regions[typ]; ok {
		region = v
	} else {
		region = "CN"
	}
	return map[string]string{"US": "https://openapi-b-us.temu.com/openapi/router", "CN": "${CN}"}[region]
}
func call(typ string) { http.Post(url(typ), "x", map[string]string{"type": typ}) }
func add() { call("bg.goods.add") }
func orders() { call("bg.order.list.v2.get") }
`,
  });
  expect(pairsOf(one).map((pair) => pair.replace('~', ''))).toEqual(['bg.goods.add cn', 'bg.order.list.v2.get us']);
});

test("Go's any is not handed to the router, but the bytes that are sent", async () => {
  const one = await project({
    'client.go': client.replace('apiType string', 'apiType any'),
    'a.go': `package temu\n\nfunc main() { NewClient("${CN}").Do("bg.goods.add", nil) }\n`,
  });
  expect(onlyRequest(one)).toMatchObject({ typeAtHost: 'raw' });
});

test('what a function gives first of several is what its first name holds, and a sure case is the only one', async () => {
  const one = await project({
    'client.go': `package temu

import (
	"net/http"
	"strings"
)

func router(region string) (string, error) {
	switch region {
	case "cn":
		return "${CN}", nil
	case "us":
		return "https://openapi-b-us.temu.com/openapi/router", nil
	default:
		return "", errUnknown
	}
}

func send(body string) {
	url, err := router("cn")
	http.Post(url, "application/json", strings.NewReader(body))
}

func add() { send(\`{"type":"bg.goods.add"}\`) }
`,
  });
  expect(onlyRequest(one).pairs.map(({ gateway }) => gateway)).toEqual(['cn']);
});

test('a map in a settings struct holds what the config file has under its tag', async () => {
  const one = await project({
    'config.json': `{ "temu": { "regions": { "us": "https://openapi-b-us.temu.com/openapi/router" } } }`,
    'client.go': `package temu

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"
)

type Temu struct {
	Regions map[string]string \`json:"regions"\`
}

type Config struct {
	Temu Temu \`json:"temu"\`
}

func add() {
	raw, _ := os.ReadFile("config.json")
	var c Config
	json.Unmarshal(raw, &c)
	http.Post(c.Temu.Regions["us"], "application/json", strings.NewReader(\`{"type":"bg.goods.add"}\`))
}
`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add us']);
});

const chained = (composer: string, call: string) => ({
  'client.go': client,
  'wrap.go': `package temu

type CallFn func(string, map[string]any)

func counted(next CallFn) CallFn {
	return func(t string, params map[string]any) { next(t, params) }
}

func logged(next CallFn) CallFn {
	return func(t string, params map[string]any) { next(t, params) }
}

${composer}

var send = ${call}
`,
  'main.go': `package temu

func run(t string, params map[string]any) { NewClient("${CN}").Do(t, params) }

func main() {
	send("bg.goods.add", map[string]any{})
	send("bg.mall.info.get", map[string]any{})
}
`,
});

test('functions that a loop puts around each other call one another, each the one before it', async () => {
  const forwards = `func chain(base CallFn, list ...func(CallFn) CallFn) CallFn {
	for _, f := range list {
		base = f(base)
	}
	return base
}`;
  const backwards = `func chain(base CallFn, list []func(CallFn) CallFn) CallFn {
	out := base
	for i := len(list) - 1; i >= 0; i-- {
		out = list[i](out)
	}
	return out
}`;
  for (const files of [
    chained(forwards, 'chain(run, counted, logged)'),
    chained(backwards, 'chain(run, []func(CallFn) CallFn{logged, counted})'),
  ]) {
    const one = await project(files);
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn']);
    expect(onlyRequest(one).closed).toBe(true);
  }
});

const withQuery = (query: string, more = ''): Record<string, string> => ({
  'api.go': `package api

import (
	"bytes"
	"net/http"
	"net/url"
)

func prepare(method string, extra map[string]string, data []byte) (*http.Request, error) {
	r, err := http.NewRequest("POST", "${CN}", bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	${query}
	r.URL.RawQuery = q.Encode()
	return r, nil
}

func Add() { prepare("bg.goods.add", nil, nil) }
func List() { prepare("bg.mall.info.get", nil, nil) }
${more}`,
});

test('a type in the query that is set on the request, not in its body', async () => {
  for (const made of ['q := url.Values{}', 'q := r.URL.Query()']) {
    const one = await project(withQuery(`${made}\n\tq.Set("type", method)`));
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn']);
    expect(onlyRequest(one).typeAtHost).toBe('method');
    const open = await project(withQuery(`${made}\n\tq.Set("type", method)`, 'func Any(t string) { prepare(t, nil, nil) }\n'));
    expect(onlyRequest(open).typeAtHost).toBe('method');
  }
});

test('a type in the query that nobody knows where the URL is given is not read', async () => {
  for (const query of [
    'q := url.Values{}\n\tfor k, v := range extra {\n\t\tq.Set(k, v)\n\t}',
    'q := url.Values{}\n\tmethod = lookup(method)\n\tq.Set("type", method)',
  ])
    expect(onlyRequest(await project(withQuery(query))).typeAtHost).toBe(null);
});
