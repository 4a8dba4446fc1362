import { describe, expect, test } from 'vitest';
import { CN, nonEscaping, onlyRequest, pairsOf, project } from './project.js';

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');
const send = `fetch(url, { body: JSON.stringify({ type: 'bg.goods.add' }) })`;

describe('beyond what people write', () => {
  test('a variable that is assigned 200 times is known, one that is assigned more often is not', async () => {
    const assigned = (count: number) =>
      project({ 'a.ts': `function f() { let url = '';\n${lines(count - 1, (i) => `url = '/${i}';`)}\nurl = '${CN}'; return ${send}; }` });
    expect(pairsOf(await assigned(200))).toEqual(['bg.goods.add cn']);
    const beyond = await assigned(201);
    expect(onlyRequest(beyond).pairs.map(({ gateway, url }) => [gateway, url.value])).toEqual([['unknown', null]]);
    expect(nonEscaping(beyond)).not.toContain('openapi.kuajingmaihuo.com');
  });

  test('two variables of one name do not count together', async () => {
    const one = (name: string) =>
      `function ${name}() { let url = '';\n${lines(150, (i) => `url = '/${i}';`)}\nurl = '${CN}'; return ${send}; }`;
    expect(pairsOf(await project({ 'a.ts': `${one('f')}\n${one('g')}` }))).toEqual(['bg.goods.add cn', 'bg.goods.add cn']);
  });

  test('a key that is set more than 200 times is unknown, and not the last value', async () => {
    const set = (count: number) =>
      project({
        'a.ts': `const body: any = {};\n${lines(count, () => `body.type = 'bg.goods.add';`)}\nfetch('${CN}', { body: JSON.stringify(body) });`,
      });
    const values = async (count: number) => new Set(onlyRequest(await set(count)).pairs.map(({ type }) => type.value));
    expect(await values(2)).toEqual(new Set(['bg.goods.add']));
    expect(await values(201)).toEqual(new Set([null]));
  });

  test('a client that is called a thousand times in one file is still a client', async () => {
    const calls = lines(1000, (i) => `export const f${i} = () => http.post('/openapi/router', { type: 'bg.goods.add', page: ${i} });`);
    const linked = await project({
      'a.ts': `import axios from 'axios';\nconst http = axios.create({ baseURL: 'https://openapi.kuajingmaihuo.com' });\n${calls}`,
    });
    expect(new Set(pairsOf(linked))).toEqual(new Set(['bg.goods.add cn']));
    expect(pairsOf(linked)).toHaveLength(1000);
  });

  test('a Go field that is wrapped in a struct which embeds what the field was is unknown, and ends no run', async () => {
    const wrapped = await project({
      'a.go': `package a
import "net/http"
type logged struct { name string; http.Client }
type conn struct { client http.Client; url string }
func wrap(c http.Client) *logged { return &logged{name: "x", Client: c} }
func (c *conn) open() { c.client = wrap(c.client) }
func (c *conn) send() { c.client.Post("${CN}", "application/json", strings.NewReader("{\\"type\\":\\"bg.goods.add\\"}")) }
`,
    });
    expect(wrapped.sites.map(({ found }) => found)).toContain('bg.goods.add');
  });

  test('a struct that embeds another has its fields', async () => {
    const embedded = await project({
      'a.go': `package a
import "net/http"
type base struct { url string }
type client struct { base; name string }
var c = client{base: base{url: "${CN}"}, name: "x"}
func send() { http.Post(c.url, "application/json", strings.NewReader("{\\"type\\":\\"bg.goods.add\\"}")) }
`,
    });
    expect(pairsOf(embedded)).toEqual(['bg.goods.add cn']);
  });
});
