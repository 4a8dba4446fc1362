import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { migrated, textsIn } from '../runs/sample.js';

const cn = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** The files as they are after a migration. */
async function after(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-import-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await migrated(folder);
    return textsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pythonClient = `
URL = "${cn}"


def call(type_, data):
    return requests.post(URL, json={"type": type_, "data": data})
`;
const pythonUse = 'call("bg.goods.add", {})\ncall("bg.order.list.get", {})\n';

test('a Python script is imported as its neighbours are', async () => {
  const texts = await after({
    'requirements.txt': 'requests\n',
    'tools/client.py': `import requests\n${pythonClient}`,
    'tools/sync.py': `from client import call\n\n${pythonUse}`,
  });
  expect(texts.get('tools/client.py')).toContain('import requests\nfrom temu_gateway import temu_gateway\n');
  expect(texts.get('tools/client.py')).toContain('requests.post(temu_gateway(type_, URL), json=');
  expect([...texts.keys()]).toContain('tools/temu_gateway.py');
});

test('a Python package with relative imports gets one', async () => {
  const texts = await after({
    'erp/__init__.py': '',
    'erp/settings.py': 'TIMEOUT = 5\n',
    'erp/client.py': `import requests\n\nfrom .settings import TIMEOUT\n${pythonClient}`,
    'erp/sync.py': `from .client import call\n\n${pythonUse}`,
  });
  expect(texts.get('erp/client.py')).toContain('from .settings import TIMEOUT\nfrom .temu_gateway import temu_gateway\n');
});

test('a Python package with absolute imports gets one from the same root', async () => {
  const texts = await after({
    'src/erp/__init__.py': '',
    'src/erp/settings.py': 'TIMEOUT = 5\n',
    'src/erp/client.py': `import requests\n\nfrom erp.settings import TIMEOUT\n${pythonClient}`,
    'src/erp/sync.py': `from erp.client import call\n\n${pythonUse}`,
  });
  expect(texts.get('src/erp/client.py')).toContain('from erp.settings import TIMEOUT\nfrom erp.temu_gateway import temu_gateway\n');
});

test('where no import tells how a Python package is loaded, the router is left to paste', async () => {
  const texts = await after({
    'pyproject.toml': '[project]\nname = "erp"\n',
    'erp/__init__.py': '',
    'erp/client.py': `import requests\n${pythonClient}${pythonUse}`,
  });
  expect(texts.get('erp/client.py')).toContain('requests.post(URL, json=');
  expect([...texts.keys()].some((path) => path.includes('temu_gateway'))).toBe(false);
});

test('a Vue component gets the import inside the script that sends the request', async () => {
  const texts = await after({
    'package.json': '{ "type": "module" }',
    'src/Goods.vue': `<script lang="ts">
export default { name: 'Goods' };
</script>

<script setup lang="ts">
import { ref } from 'vue';

const url = '${cn}';
const reply = ref<unknown>(null);
async function send(type: string): Promise<void> {
  reply.value = await fetch(url, { method: 'POST', body: JSON.stringify({ type }) });
}
send('bg.goods.add');
send('bg.order.list.get');
</script>

<template><p>{{ reply }}</p></template>
`,
  });
  const text = texts.get('src/Goods.vue') ?? '';
  expect(text).toContain("import { ref } from 'vue';\nimport { temuGateway } from './temu-gateway");
  expect(text).toContain('await fetch(temuGateway(type, url), {');
  expect(texts.get('src/temu-gateway.ts')).toContain('export function temuGateway');
});

test('a script without imports gets the router below its header, by the package’s module system', async () => {
  const client = `const url = "${cn}"\nconst send = (type) => fetch(url, { method: "POST", body: JSON.stringify({ type }) })\nsend("bg.goods.add")\nsend("bg.order.list.get")\n`;
  const cjs = await after({ 'package.json': '{}', 'sync.js': `#!/usr/bin/env node\n'use strict'\n${client}` });
  expect(cjs.get('sync.js')).toMatch(/^#!.*\n'use strict'\nconst \{ temuGateway \} = require\("\.\/temu-gateway"\)\n/);
  const esm = await after({ 'package.json': '{ "type": "module" }', 'sync.js': client });
  expect(esm.get('sync.js')).toMatch(/^import \{ temuGateway \} from "\.\/temu-gateway\.js"\n/);
});

test('the module is indented as code is, not as comments are', async () => {
  const texts = await after({
    'package.json': '{}',
    'client.js': `/**\n * 客户端\n * 所有接口\n */\nconst url = '${cn}';\nexports.send = (type) => {\n    return fetch(url, {\n        body: JSON.stringify({ type }),\n    });\n};\nexports.send('bg.goods.add');\nexports.send('bg.order.list.get');\n`,
  });
  expect(texts.get('temu-gateway.js')).toContain("\n    'temu.goods.add',\n");
});

test('a Go package needs no import', async () => {
  const texts = await after({
    'go.mod': 'module shop\n\ngo 1.21\n',
    'api/client.go': `package api\n\nimport (\n\t"net/http"\n\t"strings"\n)\n\nconst baseURL = "${cn}"\n\nfunc Call(apiType string) (*http.Response, error) {\n\treturn http.Post(baseURL, "application/json", strings.NewReader(\`{"type":"\`+apiType+\`"}\`))\n}\n\nfunc All() {\n\tCall("bg.goods.add")\n\tCall("bg.order.list.get")\n}\n`,
  });
  const text = texts.get('api/client.go') ?? '';
  expect(text.includes('http.Post(temuGateway(apiType, baseURL)') === texts.has('api/temu_gateway.go')).toBe(true);
  expect(text).toContain('Call("temu.goods.add")');
});
