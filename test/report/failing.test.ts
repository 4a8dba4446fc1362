import { expect, test } from 'vitest';
import { repository } from '../command/place.js';

const hosts = `const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const PA = 'https://openapi-b-partner.temu.com/openapi/router';
`;
/** Bodies that are finished texts: no request can rename what is in them. */
const branch = `${hosts}export async function add(region) {
  const body = region === 'cn' ? '{"type":"bg.goods.add"}' : '{"type":"temu.goods.add"}';
  const url = region === 'cn' ? CN : PA;
  return fetch(url, { method: 'POST', body });
}
`;

test('a branch that still sends an old type to CN after its date is said to fail, by every reporter', async () => {
  const at = repository({ 'package.json': '{}', 'src/a.js': branch });
  const said = async (args: string) => {
    const { stdout, stderr } = await at.run(`-d . ${args}`);
    return stderr + stdout;
  };
  expect(await said('')).toMatch(/1 request will still fail\n {2}src\/a\.js:6:10\n {6}bg\.goods\.add still goes to CN, where it is off/);
  expect(await said('--reporter line')).toContain('src/a.js:6:10: broken: bg.goods.add still goes to CN, where it is off');
  expect(await said('--reporter github')).toMatch(/::error file=src\/a\.js,line=6[^\n]*bg\.goods\.add still goes to CN/);
  for (const name of ['markdown', 'html']) expect(await said(`--reporter ${name}`)).toContain('1 request will still fail');
  expect(await said('')).not.toContain('Nothing is left to do');
});

test('what the old name becomes elsewhere is no claim about CN', async () => {
  const call = `${hosts}export async function call(region, body) {
  const url = region === 'cn' ? CN : PA;
  return fetch(url, { method: 'POST', body });
}
export const lists = (region) => call(region, region === 'cn' ? '{"type":"bg.goods.list.get"}' : '{"type":"temu.goods.list.get"}');
`;
  const text = (await repository({ 'package.json': '{}', 'src/a.js': call }).run('-d .')).stderr;
  expect(text).toContain('bg.goods.list.get still goes to CN, where it is off');
  expect(text).not.toContain('should go to CN');
  expect(text).not.toContain('temu.goods.list.get goes to CN');
});

test('what to do speaks of lines to paste and of choices only where they are offered', async () => {
  const legacy = `import express from 'express';\nconst CN = 'https://openapi.kuajingmaihuo.com/openapi/router';\nexport const url = (app) => app.set('url', CN);\nexport const types = ['bg.goods.add', 'bg.mall.info.get'];\n`;
  const at = repository({ 'package.json': '{}', 'src/a.js': legacy });
  const text = (await at.run('-d .')).stderr.replace(/\s+/g, ' ');
  const { findings } = await at.report('-d .');
  const asked = findings.filter(({ reason, action }) => reason === 'mixed-gateway' && action === 'review');
  expect(asked).not.toEqual([]);
  expect(text.includes('Lines to paste')).toBe(asked.some(({ proposals }) => proposals.some(({ paste }) => paste !== null)));
  expect(text).not.toContain('below)');
});

test('that a type goes through a URL is said only where a request shows it', async () => {
  const code = `const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
export const table = { url: CN };
export const names = ['bg.mall.info.get'];
export const add = () => fetch(CN, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.add' }) });
`;
  const { findings } = await repository({ 'package.json': '{}', 'src/a.js': code }).report('-d .');
  const why = findings.filter(({ kind }) => kind === 'gateway').flatMap(({ evidence }) => evidence.map((proof) => proof.why));
  expect(why.join('\n')).toContain('no request was found for bg.mall.info.get which has not migrated and may go this way');
  expect(why.join('\n')).not.toContain('goes this way too');
});
