import { expect, test } from 'vitest';
import { CN, onlyRequest, project } from './project.js';

const java = (getter: string, send: string): Record<string, string> => ({
  'src/Call.java': `package shop;\n\nclass Call {\n  private java.util.Map<String, Object> params;\n  public ${getter} { return params; }\n}\n`,
  'src/Sender.java': `package shop;

import com.alibaba.fastjson.JSON;
import okhttp3.*;

class Sender {
  void send(Call call) throws Exception {
    ${send}
    new OkHttpClient().newCall(new Request.Builder().url("${CN}").post(body).build()).execute();
  }
}
`,
});

const made = 'RequestBody body = RequestBody.create(JSON.toJSONString(call.getParams()), MediaType.get("application/json"));';

const written = (body: string): string => `import json

import requests

SEEN = []


def seen(data):
    SEEN.append(data)
    return {}


def plain(data):
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    return data


def json_text(data, **options):
${body}

def send(data):
    requests.post("${CN}", data=json_text(data))
`;

test.each<[what: string, files: Record<string, string>, type: string | null]>([
  ['a getter of a map is asked once more', java('java.util.Map<String, Object> getParams()', made), 'call.getParams()'],
  ['an object of a class of its own is not: its text is not what is sent', java('Payload getParams()', made), null],
  [
    'a body in another object',
    { 'send.js': `exports.send = async (ctx) => fetch('${CN}', { method: 'POST', body: JSON.stringify(ctx.body) });` },
    'ctx.body',
  ],
  [
    'a body that is assigned behind the host',
    { 'send.js': `exports.send = (ctx) => fetch('${CN}', { headers: (ctx.body = sign(ctx.body)), body: JSON.stringify(ctx.body) });` },
    null,
  ],
  [
    'what a function of the project makes of it',
    {
      'send.py': `import requests\n\n\ndef seal(data):\n    return zip(data)\n\n\ndef send(data):\n    requests.post("${CN}", data=seal(data))\n`,
    },
    null,
  ],
  [
    'a text that a function of the project makes of a copy, with options of its own',
    { 'send.py': written('    options.setdefault("ensure_ascii", False)\n    return json.dumps(plain(data), **options)\n') },
    'json_text(data)',
  ],
  [
    'one that takes something out of what it is handed',
    { 'send.py': written('    del data["extra"]\n    return json.dumps(plain(data))\n') },
    null,
  ],
  [
    'one that keeps something elsewhere',
    { 'send.py': written('    options.update(seen(data))\n    return json.dumps(data, **options)\n') },
    null,
  ],
  [
    'a body that the host may still fill',
    {
      'send.js': `const prepare = (ctx) => { ctx.body = seal(ctx); return '${CN}'; };\nexports.send = (ctx) => fetch(prepare(ctx), { body: JSON.stringify(ctx.body) });`,
    },
    null,
  ],
  [
    'a body beside a query that may hold the type',
    { 'send.js': `exports.send = (query, data) => axios.post('${CN}', data, { params: query });` },
    null,
  ],
  [
    'a body beside a query that holds none',
    { 'send.js': `exports.send = (data) => axios.post('${CN}', data, { params: { v: 1 } });` },
    'data',
  ],
  [
    'a body beside what is put into the URL’s query',
    {
      'send.js': `exports.send = (query, data) => {
  const url = new URL('${CN}');
  for (const key in query) url.searchParams.set(key, query[key]);
  return fetch(url, { method: 'POST', body: JSON.stringify(data) });
};`,
    },
    null,
  ],
  [
    'what a function with bound arguments is handed later is not there where it is made',
    {
      'send.py': `import requests\nfrom functools import partial\n\n\nclass Client:\n    def __init__(self, url):\n        self.post = partial(requests.post, url, timeout=10)\n\n    def call(self, api):\n        return self.post(json={"type": api})\n\n\nClient("${CN}").call("bg.goods.add")\n`,
    },
    null,
  ],
  ['a text', { 'send.py': `import requests\n\n\ndef send(data: str):\n    requests.post("${CN}", data=data)\n` }, 'data'],
])('%s', async (_, files, type) => {
  expect(onlyRequest(await project(files)).typeAtHost).toBe(type);
});
