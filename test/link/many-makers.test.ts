import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

/** A client with `count` methods, each with a type of its own. */
function clientOf(count: number): string {
  const methods = Array.from(
    { length: count },
    (_, i) => `
    def api_${i}(self, page, size):
        data = {"page": page, "size": size, "n": ${i}}
        return self._send("bg.own${i}.list.get", data)
`,
  );
  return `import requests

class Client:
    def __init__(self, url=None):
        self.url = url or "${CN}"
        self.session = requests.Session()

    def _send(self, method, data):
        params = build(method, data)
        return self.session.post(self.url, json=params)
${methods.join('')}

def build(method, data):
    params = {"type": method, "app_key": "k"}
    params.update(data)
    return params
`;
}

/** A script that makes the client and calls each method, on an object whose class nobody knows. */
function script(i: number, count: number): string {
  const calls = Array.from({ length: count }, (_, n) => `    found.of("x").api_${n}(${i}, 20)`);
  return `from client import Client
from settings import settings
from elsewhere import found

def job_${i}(page):
    client = Client(url=settings().base)
    client.api_0(page, ${i})
${calls.join('\n')}
`;
}

const SETTINGS = `import os

class Settings:
    def __init__(self):
        self.base = os.getenv("BASE") or "${CN}"

_settings = None

def settings():
    global _settings
    if _settings is None:
        _settings = Settings()
    return _settings
`;

test('a client of many methods that many scripts make and call is known in full', async () => {
  const [methods, scripts] = [40, 14];
  const files = Array.from({ length: scripts }, (_, i) => [`job_${i}.py`, script(i, methods)] as const);
  const found = pairsOf(await project({ 'client.py': clientOf(methods), 'settings.py': SETTINGS, ...Object.fromEntries(files) }));
  const types = found.filter((pair) => pair.endsWith(' cn')).map((pair) => pair.replace(/^~/, ''));
  expect([...new Set(types)].sort()).toEqual(Array.from({ length: methods }, (_, i) => `bg.own${i}.list.get cn`).sort());
});

test('of callers that say nothing new those who hand over another object are followed', async () => {
  const found = pairsOf(
    await project({
      'client.py': clientOf(2),
      'jobs.py': `from client import Client
from elsewhere import found

def first():
    found.of("a").api_1(1, 2)

def second():
    found.of("b").api_1(1, 2)

def third(client):
    client.api_1(1, 2)

third(Client("${US}"))
Client("${CN}").api_0(1, 2)
`,
    }),
  );
  expect(found.map((pair) => pair.replace(/^~/, ''))).toContain('bg.own1.list.get us');
  expect(found).toContain('bg.own0.list.get cn');
});

const TWO_IN_ONE: Readonly<Record<string, (order: readonly string[]) => Readonly<Record<string, string>>>> = {
  Go: (order) => ({
    'client.go': `package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Client struct{ base string }

func NewClient(base string) *Client { return &Client{base: base} }

func (c *Client) call(apiType string, params map[string]any) error {
	params["type"] = apiType
	body, _ := json.Marshal(params)
	req, _ := http.NewRequest("POST", c.base, bytes.NewReader(body))
	_, err := http.DefaultClient.Do(req)
	return err
}

func (c *Client) Brands() error { return c.call("bg.goods.brand.get", map[string]any{}) }
`,
    'server.go': `package main

import "net/http"

type Server struct{ cn, us *Client }

func NewServer(cn, us *Client) *Server { return &Server{cn: cn, us: us} }
${order.map((name) => `\nfunc (s *Server) ${name}Brands(w http.ResponseWriter, r *http.Request) { _ = s.${name}.Brands() }\n`).join('')}
func main() {
	s := NewServer(NewClient("${CN}"), NewClient("${US}"))
${order.map((name) => `	http.HandleFunc("/${name}", s.${name}Brands)\n`).join('')}}
`,
  }),
  TypeScript: (order) => ({
    'client.ts': `export class Client {
  constructor(private readonly base: string) {}
  brands() { return this.call('bg.goods.brand.get'); }
  private call(type: string) { return fetch(this.base, { method: 'POST', body: JSON.stringify({ type }) }); }
}
`,
    'server.ts': `import { Client } from './client';

export class Server {
  constructor(private readonly cn: Client, private readonly us: Client) {}
${order.map((name) => `  ${name}Brands() { return this.${name}.brands(); }\n`).join('')}}

const server = new Server(new Client('${CN}'), new Client('${US}'));
export const routes = { ${order.map((name) => `${name}: () => server.${name}Brands()`).join(', ')} };
`,
  }),
  Python: (order) => ({
    'client.py': `import requests

class Client:
    def __init__(self, base):
        self.base = base.rstrip("/")

    def brands(self):
        return self._call("bg.goods.brand.get")

    def _call(self, method):
        return requests.post(self.base, json={"type": method})
`,
    'server.py': `from client import Client

class Server:
    def __init__(self, cn, us):
        self.cn = cn
        self.us = us
${order.map((name) => `\n    def ${name}_brands(self):\n        return self.${name}.brands()\n`).join('')}

def routes(server):
    return {${order.map((name) => `"${name}": server.${name}_brands()`).join(', ')}}

routes(Server(Client("${CN}"), Client("${US}")))
`,
  }),
};

for (const [language, filesFor] of Object.entries(TWO_IN_ONE))
  for (const order of [
    ['cn', 'us'],
    ['us', 'cn'],
  ])
    test(`${language}: of two clients that one object holds each sends, ${order.join(' before ')}`, async () => {
      const found = pairsOf(await project(filesFor(order))).map((pair) => pair.replace(/^~/, ''));
      expect([...new Set(found)].filter((pair) => !pair.endsWith('unknown')).sort()).toEqual([
        'bg.goods.brand.get cn',
        'bg.goods.brand.get us',
      ]);
    });
