import { expect, test } from 'vitest';
import { CN, nonEscaping, project } from './project.js';

const python = (use: string): string => `import argparse
import sys
import requests

TYPES = {"goods": "bg.goods.list.get", "orders": "bg.order.list.get"}


def send(api):
    return requests.post("${CN}", json={"type": api})


what = sys.argv[1]
${use}
send(TYPES[what])
`;

const script = (use: string): string => `import axios from 'axios';
const TYPES = { goods: 'bg.goods.list.get', orders: 'bg.order.list.get' };
const send = (type) => axios.post('${CN}', { type });
const what = process.argv[2];
${use}
send(TYPES[what]);
`;

test.each([
  'parser = argparse.ArgumentParser()\nparser.add_argument("what", choices=sorted(TYPES))',
  'parser = argparse.ArgumentParser()\nparser.add_argument("what", choices=TYPES)',
  'if what not in TYPES:\n    raise SystemExit("|".join(TYPES))',
  'for name in TYPES:\n    run(name)',
  'run([name for name in TYPES if name != what])',
  'run(len(TYPES))',
])('of a mapping of names of which only the keys are looked at, no name goes elsewhere: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.py': python(use) }))).toContain('bg.goods.list.get');
});

test.each([
  'send(TYPES.get(what))',
  'run(TYPES.get("orders"))',
  'for name, api in TYPES.items():\n    send(api)',
  'for api in TYPES.values():\n    send(api)',
])('it goes where the request asks its mapping: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.py': python(use) }))).toContain('bg.goods.list.get');
});

test.each([
  'run(TYPES.get(what))',
  'run(TYPES.get("goods"))',
  'run(TYPES)',
  'run(sorted(TYPES.values()))',
  'for name in TYPES:\n    run(TYPES[name])',
  'run(choices=TYPES)',
  'run(list(TYPES.items()))',
])('it goes where its mapping goes: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.py': python(use) }))).not.toContain('bg.goods.list.get');
});

test.each([
  'if (!(what in TYPES)) process.exit(1);',
  'if (!Object.keys(TYPES).includes(what)) process.exit(1);',
  'run(Object.keys(TYPES));',
])('a script asks for keys: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.js': script(use) }))).toContain('bg.goods.list.get');
});

test.each(['run(TYPES);', 'run(Object.values(TYPES));', 'run(Object.entries(TYPES));', 'for (const name in TYPES) run(TYPES[name]);'])(
  'a script hands over the names: %s',
  async (use) => {
    expect(nonEscaping(await project({ 'a.js': script(use) }))).not.toContain('bg.goods.list.get');
  },
);

const keyed = (key: string, behind = ''): string => `import requests

P_API = "type"
P_SIGN = "sign"


class Request:
    def api(self):
        return "bg.goods.list.get"

    def send(self, name=None):
        body = {${key}: self.api()}
        ${behind}
        return requests.post("${CN}", json=body)


Request().send()
`;

test('a body whose keys are constants takes its type in', async () => {
  expect(nonEscaping(await project({ 'a.py': keyed('P_API') }))).toContain('bg.goods.list.get');
  expect(nonEscaping(await project({ 'a.py': keyed('P_API', 'body[P_SIGN] = sign(body["key"])') }))).toContain('bg.goods.list.get');
  expect(nonEscaping(await project({ 'a.py': keyed('P_API', 'body[name] = sign(name)') }))).toContain('bg.goods.list.get');
  expect(nonEscaping(await project({ 'a.py': keyed('name') }))).not.toContain('bg.goods.list.get');
  expect(nonEscaping(await project({ 'a.py': keyed('P_API', 'run(body[P_API])') }))).not.toContain('bg.goods.list.get');
  expect(nonEscaping(await project({ 'a.py': keyed('P_API', 'run(body["type"])') }))).not.toContain('bg.goods.list.get');
});

test('the entries that are joined are written as texts, and are handed to nobody on the way', async () => {
  const joined = (entry: string): string => `import axios from 'axios';
import relay from 'relay';
export function send(page) {
  const p = { page, type: 'bg.goods.list.get' };
  const text = Object.keys(p).sort().map((key) => key + '=' + ${entry}).join('&');
  return axios.post('${CN}?text=' + text, p);
}
`;
  const given = async (entry: string): Promise<readonly string[]> => nonEscaping(await project({ 'a.ts': joined(entry) }));
  expect(await given('encodeURIComponent(p[key])')).toContain('bg.goods.list.get');
  expect(await given('relay.send(p[key])')).not.toContain('bg.goods.list.get');
});

test('what stands in a function called sign is no signature by that', async () => {
  const signed = (statement: string): string => `import axios from 'axios';
import relay from 'relay';
const T = { goods: 'bg.goods.list.get' };
const sign = (body) => { ${statement} return body.page; };
export const send = (page) => axios.post('${CN}', { type: T.goods, page, sign: sign({ page }) });
`;
  const given = async (statement: string): Promise<readonly string[]> => nonEscaping(await project({ 'a.ts': signed(statement) }));
  expect(await given('')).toContain('bg.goods.list.get');
  expect(await given("relay.publish('us', T.goods);")).not.toContain('bg.goods.list.get');
});

test.each(['{ url: url, data: body }', '{ url, data: body }', "{ 'url': url, data: body }", '{ url: url, method: method, data: body }'])(
  'the name of an entry is no use of the variable that is called like it: %s',
  async (options) => {
    const text = `import axios from 'axios';
export function cats(method) {
  const url = '${CN}';
  const body = { type: 'bg.goods.cats.get' };
  return axios(${options});
}
cats('post');
`;
    expect(nonEscaping(await project({ 'a.js': text }))).toContain('openapi.kuajingmaihuo.com');
  },
);
