import { expect, test } from 'vitest';
import { CN, pairsOf, project } from './project.js';

const BASE = `class BaseApi:
    def __init__(self, client):
        self._client = client

    def _request(self, data):
        return self._client.request(data)
`;

const CLIENT = `import requests
from apis import ${Array.from({ length: 9 }, (_, i) => `Api${i}`).join(', ')}


class Client:
    def __init__(self, base_url):
        self.base_url = base_url
${Array.from({ length: 9 }, (_, i) => `        self.api${i} = Api${i}(self)`).join('\n')}

    def request(self, data):
        return requests.post(self.base_url, json={"type": data.pop("path"), "data": data})
`;

/** `count` methods in each of nine classes that inherit one constructor. */
function apis(count: number): string {
  const methodsOf = (own: number) =>
    Array.from(
      { length: count },
      (_, i) => `    def call_${own}_${i}(self):\n        return self._request({"path": "bg.own${own}.n${i}.get"})\n`,
    );
  return `from base import BaseApi\n\n${Array.from({ length: 9 }, (_, i) => `class Api${i}(BaseApi):\n${methodsOf(i).join('\n')}`).join('\n\n')}`;
}

test('a method of one class is called on no object of the classes beside it that inherit the same constructor', async () => {
  const count = 8;
  const use = `from client import Client\n\nclient = Client("${CN}")\nclient.api0.call_0_0()\n`;
  const files = { 'base.py': BASE, 'client.py': CLIENT, 'apis.py': apis(count), 'a.py': use, 'b.py': use, 'c.py': use };
  const pairs = pairsOf(await project(files));
  expect(pairs).not.toContain('~? unknown');
  expect(new Set(pairs.map((pair) => pair.replace(/^~/, ''))).size).toBe(9 * count);
});
