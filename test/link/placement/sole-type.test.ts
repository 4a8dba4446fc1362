import { expect, test } from 'vitest';
import { project } from '../project.js';

const HEAD = `
import os
import requests

BASE = "https://openapi.kuajingmaihuo.com/openapi/router"

def signed(params):
    data = dict(params)
    data["app_key"] = os.environ["KEY"]
    return data
`;

async function atHost(body: string): Promise<readonly (string | null)[]> {
  const { links } = await project({ 'app.py': `${HEAD}\n${body}\n` });
  return links.requests.map(({ typeAtHost }) => typeAtHost);
}

test('a literal that a function of the project signs is written beside the URL', async () => {
  expect(
    await atHost('def goods(page):\n    return requests.post(BASE, json=signed({"type": "bg.goods.list.get", "page": page}))'),
  ).toEqual(['"bg.goods.list.get"']);
});

test.each([
  [
    'one of two',
    'def goods(page):\n    return requests.post(BASE, json=signed({"type": "bg.goods.list.get" if page else "bg.mall.info.get"}))',
  ],
  [
    'overruled by what callers hand over',
    'def goods(more):\n    return requests.post(BASE, json=signed({"type": "bg.goods.list.get", **more}))',
  ],
  [
    'of another function, which is not the only one that calls',
    'def send(params):\n    return requests.post(BASE, json=signed(params))\n\nsend({"type": "bg.goods.list.get"})\nsend({"type": "bg.mall.info.get"})',
  ],
])('a literal that is %s is not', async (_, body) => {
  expect(await atHost(body)).not.toContain('"bg.goods.list.get"');
});
