import { expect, test } from 'vitest';
import { onlyRequest, project } from '../project.js';

const HOST = 'https://openapi.kuajingmaihuo.com';

const client = (interceptor: string): string => `import axios from 'axios';
  const client = axios.create({ baseURL: '${HOST}' });
  client.interceptors.request.use((config) => { ${interceptor}; return config; });
  export const call = (type: string, data: object) => client.post('/openapi/router', { type, ...data });
  call('bg.goods.add', {}); call('bg.mall.info.get', {});`;

test('a base URL that an interceptor sets comes behind that of the call, which is no place for the router', async () => {
  const one = await project({ 'a.ts': client(`config.baseURL = '${HOST}'`) });
  expect(onlyRequest(one)).toMatchObject({ host: null, hostOption: null, typeAtHost: null });
});

test('where an interceptor sets headers alone, the call is given its base URL', async () => {
  const one = await project({ 'a.ts': client(`config.headers['x-app'] = 'erp'`) });
  expect(onlyRequest(one)).toMatchObject({ typeAtHost: 'type' });
});
