import { expect, test } from 'vitest';
import { onlyRequest, project } from '../project.js';

const HOST = 'https://openapi.kuajingmaihuo.com';

const client = (interceptor: string, sent: string | undefined = '{ type, ...data }'): string => `import axios from 'axios';
  const client = axios.create({ baseURL: '${HOST}' });
  client.interceptors.request.use((config) => { ${interceptor}; return config; });
  export const call = (type: string, data: object) => client.post('/openapi/router', ${sent});
  call('bg.goods.add', {}); call('bg.mall.info.get', {});`;

const NOWHERE = { host: null, hostOption: null, typeAtHost: null };

const routed: readonly (readonly [what: string, interceptor: string, sent?: string])[] = [
  ['a base URL', `config.baseURL = '${HOST}'`],
  ['what stands before the own URL', `config.url = '${HOST}' + config.url`],
  ['a base URL behind a copy of the body', `config.data = { ...config.data, key: 'k' }; config.baseURL = '${HOST}'`],
  [
    'a base URL behind a copy that is signed',
    `const body = { ...config.data }; body.sign = md5(body); config.data = body; config.baseURL = '${HOST}'`,
  ],
  [
    'a base URL behind a body that is written out',
    `config.data = JSON.stringify({ ...config.data, key: 'k' }); config.baseURL = '${HOST}'`,
  ],
  ['a base URL, for a text,', `config.baseURL = '${HOST}'`, 'JSON.stringify({ type, ...data })'],
  ['a base URL, for a form,', `config.baseURL = '${HOST}'`, 'new URLSearchParams({ type, ...data })'],
];

for (const [what, interceptor, sent] of routed) {
  test(`${what} that an interceptor sets is the place for the router, which finds the type in what the call is handed`, async () => {
    const one = await project({ 'a.ts': client(interceptor, sent) });
    const { places, ...rest } = onlyRequest(one);
    expect(rest).toMatchObject(NOWHERE);
    expect(places).toMatchObject([{ typeAtHost: 'config.data' }]);
  });
}

test.each([
  ['a body in which nobody sees a type', `config.baseURL = '${HOST}'`, 'sealed(type, data)'],
  [
    'a type that the interceptor puts in',
    `config.data = { ...config.data, type: config.headers.type }; config.baseURL = '${HOST}'`,
    'data',
  ],
  ['a body that the interceptor has replaced', `config.data = { data: config.data }; config.baseURL = '${HOST}'`, undefined],
  ['a base URL on some condition', `if (config.headers.erp) config.baseURL = '${HOST}'`, undefined],
  ['another base URL than the client was made with', `config.baseURL = 'https://openapi-b-us.temu.com'`, undefined],
  ['what may not be reached', `try { sign(config); config.baseURL = '${HOST}'; } catch {}`, undefined],
])('%s gives no place for the router in an interceptor', async (_, interceptor, sent) => {
  const one = await project({ 'a.ts': client(interceptor, sent) });
  expect(onlyRequest(one)).toMatchObject(NOWHERE);
  expect(onlyRequest(one).places ?? []).toEqual([]);
});

test('another interceptor that replaces the body, in whatever order they run, leaves no type to find', async () => {
  const more = `client.interceptors.request.use((config) => { config.data = { data: config.data }; return config; });`;
  const one = await project({ 'a.ts': `${client(`config.baseURL = '${HOST}'`)}\n${more}` });
  expect(onlyRequest(one)).toMatchObject(NOWHERE);
  expect(onlyRequest(one).places ?? []).toEqual([]);
});

test('a router in an interceptor that is handed the body lets the URL of a call pass as it is which has a query alone', async () => {
  const { links } = await project({
    'temu-gateway.ts': 'export const temuGateway = (type: unknown, url: string) => url;',
    'a.ts': `import { temuGateway } from './temu-gateway';\n${client(`config.baseURL = temuGateway(config.data, '${HOST}')`)}
  client.get('/openapi/router', { params: { type: 'bg.goods.image.upload.global' } });
  client.post('/openapi/router', { type: 'temu.goods.add' });`,
  });
  const told = links.requests.flatMap(({ pairs }) => pairs.map(({ type, gateway }) => `${type.value} ${gateway}`));
  expect(told).toContain('bg.goods.image.upload.global cn');
  expect(told).toContain('temu.goods.add partner');
});

test('where an interceptor sets headers alone, the call is given its base URL', async () => {
  const one = await project({ 'a.ts': client(`config.headers['x-app'] = 'erp'`) });
  expect(onlyRequest(one)).toMatchObject({ typeAtHost: 'type' });
});
