import { expect, test } from 'vitest';
import { project } from '../project.js';

const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

const programs: readonly (readonly [language: string, files: Readonly<Record<string, string>>])[] = [
  [
    'PHP',
    {
      'app/Client.php': `<?php\nnamespace App;\nclass Client {\n    public function call(string $type, array $params = []) {\n        $params['type'] = $type;\n        return (new \\GuzzleHttp\\Client())->post('${URL}', ['json' => $params]);\n    }\n}\n`,
      'app/Goods.php': `<?php\nnamespace App;\nclass Goods {\n    public function send(Client $client, array $data) {\n        return $client->call('bg.goods.add', $data);\n    }\n}\n`,
    },
  ],
  [
    'JavaScript',
    {
      'client.js': `const axios = require('axios');\nclass Client {\n  call(type, params = {}) {\n    params.type = type;\n    return axios.post('${URL}', params);\n  }\n}\nmodule.exports = { Client };\n`,
      'goods.js': `const { Client } = require('./client');\nclass Goods {\n  constructor() {\n    this.client = new Client();\n  }\n  send(data) {\n    return this.client.call('bg.goods.add', data);\n  }\n}\nmodule.exports = { Goods };\n`,
    },
  ],
  [
    'TypeScript',
    {
      'client.ts': `export async function call(type: string, params: Record<string, unknown>) {\n  params['type'] = type;\n  return fetch('${URL}', { method: 'POST', body: JSON.stringify(params) });\n}\n`,
      'goods.ts': `import { call } from './client';\nexport const send = (data: Record<string, unknown>) => call('bg.goods.add', data);\n`,
    },
  ],
  [
    'Python',
    {
      'client.py': `import requests\n\ndef call(kind, params):\n    params['type'] = kind\n    return requests.post('${URL}', json=params)\n`,
      'goods.py': `from client import call\n\ndef send(data):\n    return call('bg.goods.add', data)\n`,
    },
  ],
];

test.each(programs)('%s: what is put into an object that comes from a caller out of sight is known', async (_, files) => {
  const { links } = await project(files);
  expect(links.requests.map(({ closed, pairs }) => [closed, pairs.map(({ type, gateway }) => `${type.value} ${gateway}`)])).toEqual([
    [true, ['bg.goods.add cn']],
  ]);
});

test('but not where the callers may put something over it', async () => {
  const { links } = await project({
    'client.js': `const axios = require('axios');\nexports.call = (type, params, more) => {\n  params.type = type;\n  Object.assign(params, more);\n  return axios.post('${URL}', params);\n};\n`,
    'goods.js': `const { call } = require('./client');\nexports.send = (data, more) => call('bg.goods.add', data, more);\n`,
  });
  expect(links.requests.every(({ closed }) => !closed)).toBe(true);
});
