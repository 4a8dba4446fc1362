import { expect, test } from 'vitest';
import { project } from '../project.js';

const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

async function atHost(files: Readonly<Record<string, string>>): Promise<readonly (string | null)[]> {
  const { links } = await project(files);
  return links.requests.map(({ typeAtHost }) => typeAtHost);
}

const script = (body: string): string => `
const CN = '${CN}';
export function goods(opts) {
  const body = { type: 'bg.goods.list.get', page: 1 };
  ${body}
  return fetch(CN, { method: 'POST', body: JSON.stringify(body) });
}
goods({ type: 'bg.mall.info.get' });
goods({ page: 2 });
`;

test.each([
  'Object.assign(body, opts);',
  'if (opts) Object.assign(body, opts);',
  'for (const [key, value] of Object.entries(opts)) body[key] = value;',
])('a literal that %s may overrule is read where it is sent', async (statement) => {
  expect(await atHost({ 'client.js': script(statement) })).toEqual(['body.type']);
});

test.each(['body.sign = sign(body);', 'Object.assign(body, { shop: 3 });'])('a literal that %s leaves stays one', async (statement) => {
  expect(await atHost({ 'client.js': script(statement) })).toEqual(["'bg.goods.list.get'"]);
});

test("so it is with Python's update, Go's loop over a map and PHP's loop over an array", async () => {
  const python = `
import json, requests
CN = "${CN}"
def goods(opts=None):
    body = {"type": "bg.goods.list.get", "page": 1}
    if opts:
        body.update(opts)
    return requests.post(CN, data=json.dumps(body))
goods({"type": "bg.mall.info.get"})
goods()
`;
  const go = `package main

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const cn = "${CN}"

func goods(opts map[string]interface{}) (*http.Response, error) {
	body := map[string]interface{}{"type": "bg.goods.list.get", "page": 1}
	for k, v := range opts {
		body[k] = v
	}
	b, _ := json.Marshal(body)
	return http.Post(cn, "application/json", bytes.NewReader(b))
}

func main() {
	goods(map[string]interface{}{"type": "bg.mall.info.get"})
	goods(map[string]interface{}{"page": 2})
}
`;
  const php = `<?php
const CN = '${CN}';
function goods(array $opts = []) {
    $body = ['type' => 'bg.goods.list.get', 'page' => 1];
    foreach ($opts as $k => $v) {
        $body[$k] = $v;
    }
    $ch = curl_init(CN);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body));
    return curl_exec($ch);
}
goods(['type' => 'bg.mall.info.get']);
goods(['page' => 2]);
`;
  expect(await atHost({ 'a.py': python })).toEqual(['body["type"]']);
  expect(await atHost({ 'main.go': go })).toEqual(['body["type"]']);
  expect(await atHost({ 'a.php': php })).toEqual(["$body['type']"]);
});

test('a type that is set in a branch alone is not the one that is sent', async () => {
  const client = `
const CN = '${CN}';
export function goods(opts) {
  const url = new URL(CN);
  url.searchParams.set('type', 'bg.goods.list.get');
  if (opts.type) url.searchParams.set('type', opts.type);
  return fetch(url.toString(), { method: 'POST' });
}
goods({ type: 'bg.mall.info.get' });
goods({});
`;
  expect(await atHost({ 'client.js': client })).toEqual(["url.searchParams.get('type')"]);
});

test('what a function puts in where there is none does not overrule what its caller has put in', async () => {
  const client = `
import json, requests
CN = "${CN}"
def goods():
    body = {"type": "bg.goods.list.get"}
    sign = make_sign(body)
    return requests.post(CN + "?sign=" + sign, data=json.dumps(body))
def make_sign(given):
    given.setdefault("type", "bg.mall.info.get")
    return "".join(sorted(given.values()))
`;
  expect(await atHost({ 'a.py': client })).toEqual(['body["type"]']);
});

test('a map that fills all places of a URL is no type', async () => {
  const client = `
import org.springframework.web.client.RestTemplate;
import java.util.Map;
public class Client {
    private final RestTemplate rest = new RestTemplate();
    public String named(Map<String, String> given) {
        return rest.getForObject("${CN}?type={t}&a={a}", String.class, given);
    }
    public String one(String type) {
        return rest.getForObject("${CN}?type={t}", String.class, type);
    }
    public void run() {
        named(Map.of("t", "bg.goods.add", "a", "1"));
        named(Map.of("t", "bg.mall.info.get", "a", "1"));
        one("bg.goods.add");
        one("bg.mall.info.get");
    }
}
`;
  expect(await atHost({ 'Client.java': client })).toEqual([null, 'type']);
});
