import { expect, test } from 'vitest';
import { onlyRequest, project } from '../project.js';

const HOST = 'https://openapi.kuajingmaihuo.com';

const client = (interceptor: string, sent = '{ type, ...data }'): string => `import axios from 'axios';
  const client = axios.create({ baseURL: '${HOST}' });
  client.interceptors.request.use((config) => { ${interceptor}; return config; });
  export const call = (type: string, data: object) => client.post('/openapi/router', ${sent});
  call('bg.goods.add', {}); call('bg.mall.info.get', {});`;

const NOWHERE = { host: null, hostOption: null, typeAtHost: null };

test.each([
  ['a base URL', `config.baseURL = '${HOST}'`],
  ['what stands before the own URL', `config.url = '${HOST}' + config.url`],
  ['a base URL behind a copy of the body', `config.data = { ...config.data, key: 'k' }; config.baseURL = '${HOST}'`],
])('%s that an interceptor sets is the place for the router, which reads the type of what the call is handed', async (_, interceptor) => {
  const one = await project({ 'a.ts': client(interceptor) });
  const { places, ...rest } = onlyRequest(one);
  expect(rest).toMatchObject(NOWHERE);
  expect(places).toMatchObject([{ typeAtHost: 'config.data && config.data.type' }]);
});

test.each([
  ['a text', `config.baseURL = '${HOST}'`, 'JSON.stringify({ type, ...data })'],
  ['a form', `config.baseURL = '${HOST}'`, 'new URLSearchParams({ type, ...data })'],
  ['a map', `config.baseURL = '${HOST}'`, 'new Map(Object.entries({ type, ...data }))'],
  ['a body that the interceptor has written out', `config.data = JSON.stringify(config.data); config.baseURL = '${HOST}'`, undefined],
  ['a body that the interceptor has replaced', `config.data = { data: config.data }; config.baseURL = '${HOST}'`, undefined],
  ['a base URL on some condition', `if (config.headers.erp) config.baseURL = '${HOST}'`, undefined],
  ['another base URL than the client was made with', `config.baseURL = 'https://openapi-b-us.temu.com'`, undefined],
  ['what may not be reached', `try { sign(config); config.baseURL = '${HOST}'; } catch {}`, undefined],
])('%s gives no place for the router in an interceptor', async (_, interceptor, sent) => {
  const one = await project({ 'a.ts': client(interceptor, sent) });
  expect(onlyRequest(one)).toMatchObject(NOWHERE);
  expect(onlyRequest(one).places ?? []).toEqual([]);
});

test('another interceptor that writes the body out, in whatever order they run, leaves no type to read', async () => {
  const more = `client.interceptors.request.use((config) => { config.data = JSON.stringify(config.data); return config; });`;
  const one = await project({ 'a.ts': `${client(`config.baseURL = '${HOST}'`)}\n${more}` });
  expect(onlyRequest(one)).toMatchObject(NOWHERE);
  expect(onlyRequest(one).places ?? []).toEqual([]);
});

test('a router in an interceptor lets the URL of a call pass as it is which hands over a text', async () => {
  const { links } = await project({
    'temu-gateway.ts': 'export const temuGateway = (type: string, url: string) => url;',
    'a.ts': `import { temuGateway } from './temu-gateway';\n${client(`config.baseURL = temuGateway(config.data && config.data.type, '${HOST}')`)}
  client.post('/openapi/router', JSON.stringify({ type: 'bg.goods.image.upload.global' }));
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
