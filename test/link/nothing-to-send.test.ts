import { expect, test } from 'vitest';
import { project } from './project.js';

const page = `import axios from 'axios';
const LOGIN = 'https://seller.kuajingmaihuo.com/login';
export const post = (url, type, data) => axios.post(url, { ...data, type });
export const login = (data) => axios.post(LOGIN, data);
`;

test('a program that names a page of the shop but no type and no gateway has no requests to follow', async () => {
  const { links } = await project({ 'src/page.js': page });
  expect(links.requests).toEqual([]);
  expect(links.untold).toEqual([]);
});

test('the beginning of a name, a regional host and the router of an earlier run are all it takes to follow them', async () => {
  for (const line of [
    "export const type = 'bg.' + name;",
    "export const US = 'https://openapi-b-us.temu.com';",
    'temuGateway(type, url);',
  ]) {
    const { links } = await project({ 'src/page.js': page, 'src/names.js': line });
    expect([...links.requests, ...links.untold].length, line).toBeGreaterThan(0);
  }
});
