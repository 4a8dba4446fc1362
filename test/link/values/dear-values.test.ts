import { expect, test } from 'vitest';
import { project } from '../project.js';

const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** Settings that are put together of more parts than one request may look at: each part of two others. */
function settings(parts: number): string {
  const made = (i: number): string => (2 * i + 2 < parts ? `{**part${2 * i + 1}(name), **part${2 * i + 2}(name)}` : `{"key${i}": name}`);
  return Array.from({ length: parts }, (_, i) => `def part${i}(name):\n    return ${made(i)}\n`).join('\n');
}

test('what a host may be read from leaves looks for the type, and for the default behind it', async () => {
  const { links } = await project({
    'erp/settings.py': settings(9_000),
    'erp/client.py': `import requests\n\nclass Client:\n    def __init__(self, key, base_url=None):\n        self.base_url = base_url or "${URL}"\n        self.session = requests.Session()\n\n    def call(self, api, **data):\n        return self.session.post(self.base_url, json={"type": api, **data})\n`,
    'erp/tasks.py': `from erp.client import Client\nfrom erp.settings import part0\n\ndef push(name):\n    return Client(**part0(name)).call("bg.goods.add")\n`,
  });
  const [request] = links.requests;
  expect(request?.pairs.map(({ type, gateway }) => `${type.value} ${gateway}`)).toContain('bg.goods.add cn');
});
