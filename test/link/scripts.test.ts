import { describe, expect, test } from 'vitest';
import { CN, nonEscaping, onlyRequest, PA, pairsOf, project, textAt, US } from './project.js';

describe('a request in one place', () => {
  test('pairs the type and the URL of a fetch', async () => {
    const one = await project({
      'a.ts': `await fetch('${CN}', { method: 'POST', body: JSON.stringify({ type: 'bg.goods.add', v: 1 }) });`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
    expect(onlyRequest(one)).toMatchObject({ api: 'fetch', closed: true, typeAtHost: "'bg.goods.add'" });
    expect(textAt(onlyRequest(one).host, one, 'a.ts')).toBe(`'${CN}'`);
    expect(nonEscaping(one)).toEqual(['bg.goods.add', 'openapi.kuajingmaihuo.com']);
  });

  test('joins a constant host and a path', async () => {
    const one = await project({
      'a.js': `const HOST = 'https://openapi.kuajingmaihuo.com'; const PATH = '/openapi/router';
        axios.post(HOST + PATH, { type: 'bg.goods.add' }); axios.post(\`\${HOST}\${PATH}\`, { type: 'bg.order.list.v2.get' });`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.order.list.v2.get cn']);
  });

  test('leaves other hosts alone', async () => {
    const one = await project({ 'a.ts': `fetch('https://api.example.com', { body: JSON.stringify({ type: 'x' }) });` });
    expect(one.links.requests).toEqual([]);
  });
});

describe('a shared client', () => {
  const client = `import { TYPES } from './types';
    const BASE = '${CN}';
    export async function callTemu(type: string, data: object) {
      return fetch(BASE, { method: 'POST', body: JSON.stringify({ type, ...data }) });
    }`;

  test('gives one pair for each caller, in other files too', async () => {
    const one = await project({
      'src/client.ts': client,
      'src/types.ts': `export const TYPES = { add: 'bg.goods.add' } as const; export enum Api { List = 'bg.goods.list.get' }`,
      'src/a.ts': `import { callTemu } from './client'; import { TYPES, Api } from './types';
        callTemu(TYPES.add, { a: 1 }); callTemu(Api.List, {}); callTemu('bg.order.list.v2.get', {});`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.list.get cn', 'bg.order.list.v2.get cn']);
    expect(onlyRequest(one)).toMatchObject({ closed: true });
    expect(
      onlyRequest(one)
        .pairs.map((pair) => textAt(pair.node, one, 'src/a.ts'))
        .sort(),
    ).toEqual(['callTemu(Api.List, {})', "callTemu('bg.order.list.v2.get', {})", 'callTemu(TYPES.add, { a: 1 })'].sort());
  });

  test('is open when it is handed on as a value', async () => {
    const one = await project({
      'src/client.ts': client,
      'src/types.ts': '',
      'src/a.ts': `import { callTemu } from './client'; register(callTemu);`,
    });
    expect(onlyRequest(one).closed).toBe(false);
    expect(pairsOf(one)).toContain('~? cn');
  });

  test('is followed through default exports, re-exports and helpers around helpers', async () => {
    const one = await project({
      'src/client.ts': `export default (type: string) => fetch('${CN}', { body: JSON.stringify({ type }) });`,
      'src/index.ts': `export { default as call } from './client';`,
      'src/goods.ts': `import { call } from './index'; export const goods = (name: string) => call('bg.goods.' + name);`,
      'src/app.ts': `import { goods } from './goods'; goods('add'); goods('list.get');`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.list.get cn']);
    expect(onlyRequest(one).closed).toBe(true);
  });

  test('is followed through CommonJS', async () => {
    const one = await project({
      'client.cjs': `const GATEWAY = '${CN}';
        async function call(opts) { const { type, ...rest } = opts || {}; return fetch(GATEWAY, { body: JSON.stringify({ type }) }); }
        module.exports = { call, GATEWAY };`,
      'a.cjs': `const { call } = require('./client.cjs'); call({ type: 'bg.goods.add' });`,
      'b.cjs': `const client = require('./client.cjs'); client.call({ type: 'bg.mall.info.get' });`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn']);
    expect(onlyRequest(one).closed).toBe(true);
  });

  test('is followed through classes: fields, constructors, default parameters', async () => {
    const one = await project({
      'client.ts': `export class TemuClient {
          private readonly path = '/openapi/router';
          constructor(private baseUrl: string, private readonly http = axios) {}
          async request(type = 'bg.mall.info.get', data = {}) { return axios.post(this.baseUrl + this.path, { type, data }); }
          addGoods(data: object) { return this.request('bg.goods.add', data); }
        }`,
      'app.ts': `import { TemuClient } from './client';
        const cn = new TemuClient('https://openapi.kuajingmaihuo.com');
        const us = new TemuClient('https://openapi-b-us.temu.com');
        cn.addGoods({}); us.request('bg.order.list.v2.get'); cn.request();`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn', 'bg.order.list.v2.get us']);
    expect(onlyRequest(one).closed).toBe(true);
  });
});

describe('the URL', () => {
  test('by a region map: the exact entry for a known region, any for an unknown one', async () => {
    const one = await project({
      'a.ts': `const GATEWAYS = { CN: '${CN}', PA: '${PA}', US: '${US}' };
        function call(type: string, region = 'CN') { return fetch(GATEWAYS[region], { body: JSON.stringify({ type }) }); }
        call('bg.goods.add'); call('bg.order.list.v2.get', 'US'); call('bg.goods.list.get', process.env.REGION);`,
    });
    expect(pairsOf(one)).toEqual([
      'bg.goods.add cn',
      'bg.order.list.v2.get us',
      '~bg.goods.list.get cn',
      '~bg.goods.list.get partner',
      '~bg.goods.list.get us',
    ]);
    expect(onlyRequest(one).pairs.map((pair) => pair.region)).toContain('US');
  });

  test('by the environment: what .env says, and the default', async () => {
    const one = await project({
      '.env': `TEMU_URL=${CN}\n`,
      'a.ts': `const url = process.env.TEMU_URL ?? '${CN}'; fetch(url, { body: JSON.stringify({ type: 'bg.goods.add' }) });`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.add cn']);
    expect(
      onlyRequest(one)
        .pairs.flatMap((pair) => pair.url.from.map(({ file }) => file.path))
        .sort(),
    ).toEqual(['.env', 'a.ts']);
  });

  test('by a JSON import', async () => {
    const one = await project({
      'config.json': `{ "temu": { "baseUrl": "${CN}" } }`,
      'a.ts': `import config from './config.json'; fetch(config.temu.baseUrl, { body: JSON.stringify({ type: 'bg.goods.add' }) });`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
  });

  test('by an axios instance, whose base one request can overrule', async () => {
    const one = await project({
      'a.ts': `import axios from 'axios';
        const http = axios.create({ baseURL: 'https://openapi.kuajingmaihuo.com', timeout: 1 });
        export const add = () => http.post('/openapi/router', { type: 'bg.goods.add' });`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
    expect(onlyRequest(one)).toMatchObject({
      host: null,
      hostOption: { into: 'argument', key: 'baseURL', base: 'http.defaults.baseURL' },
      typeAtHost: "'bg.goods.add'",
    });
  });

  test('by host and path in the options of https.request', async () => {
    const one = await project({
      'a.js': `const https = require('https');
        function call(type) { const body = JSON.stringify({ type });
          const req = https.request({ hostname: 'openapi.kuajingmaihuo.com', path: '/openapi/router', method: 'POST' }, () => {});
          req.write(body); req.end(); }
        call('bg.goods.add');`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
    expect(textAt(onlyRequest(one).host, one, 'a.js')).toBe("'openapi.kuajingmaihuo.com'");
    expect(onlyRequest(one).typeAtHost).toBe('type');
  });

  test('is not proved where a variable is assigned again', async () => {
    const one = await project({
      'a.ts': `let url = '${CN}'; export function use(other: string) { url = other; }
        fetch(url, { body: JSON.stringify({ type: 'bg.goods.add' }) });`,
    });
    expect(pairsOf(one)).toEqual(['~bg.goods.add cn', '~bg.goods.add unknown']);
  });
});

describe('own routing by condition', () => {
  test('keeps the sides of one condition together', async () => {
    const one = await project({
      'a.ts': `export function run(isPa: boolean) {
          const url = isPa ? '${PA}' : '${CN}'; const type = isPa ? 'temu.goods.add' : 'bg.goods.add';
          return fetch(url, { body: JSON.stringify({ type }) }); }`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'temu.goods.add partner']);
  });

  test('judges a test of the type for each caller', async () => {
    const one = await project({
      'a.ts': `const PARTNER = new Set(['temu.goods.add']);
        function urlFor(type: string) { if (PARTNER.has(type) || /^bg\\.glo\\./.test(type)) return '${PA}'; return '${CN}'; }
        function call(type: string) { return fetch(urlFor(type), { body: JSON.stringify({ type }) }); }
        call('temu.goods.add'); call('bg.glo.goods.add'); call('bg.goods.add');`,
    });
    expect(pairsOf(one)).toEqual(['bg.glo.goods.add partner', 'bg.goods.add cn', 'temu.goods.add partner']);
  });
});

describe('a client of older code', () => {
  test('makes an object of its own kind also where it is called without new', async () => {
    const client = (guard: string) => `function Client(options) { ${guard} this.url = options.url || '${CN}'; }
      Client.prototype.call = function (params) { return axios.post(this.url, params); };
      const cn = new Client({}); const us = Client({ url: '${US}' });
      cn.call({ type: 'bg.goods.add' }); us.call({ type: 'bg.order.list.v2.get' });`;
    expect(pairsOf(await project({ 'a.js': client('if (!(this instanceof Client)) return new Client(options);') }))).toEqual([
      'bg.goods.add cn',
      'bg.order.list.v2.get us',
    ]);
    // Another object than the one that is asked for.
    expect(pairsOf(await project({ 'a.js': client('if (!(this instanceof Client)) return new Client(defaults);') }))).not.toContain(
      'bg.order.list.v2.get us',
    );
  });

  test('fills in its URL where the options have none, and still knows that they may have another', async () => {
    for (const put of [`if (!this.options.url) this.options.url = '${CN}';`, `this.options.url = this.options.url || '${CN}';`])
      expect(
        pairsOf(
          await project({
            'a.js': `export class Client { constructor(options) { this.options = options; ${put} }
              call(params) { return axios.post(this.options.url, params); } }`,
          }),
        ),
      ).toEqual(['~? cn', '~? unknown']);
  });
});
