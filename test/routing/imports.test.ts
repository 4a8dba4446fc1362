import { expect, test } from 'vitest';
import { after } from './after.js';

const cn = 'https://openapi.kuajingmaihuo.com/openapi/router';

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

test('where no import tells how a Python package is loaded, the router stands in the file of the client', async () => {
  const texts = await after({
    'pyproject.toml': '[project]\nname = "erp"\n',
    'erp/__init__.py': '',
    'erp/client.py': `import requests\n${pythonClient}${pythonUse}`,
  });
  expect(texts.get('erp/client.py')).toContain('requests.post(temu_gateway(type_, URL), json=');
  expect(texts.get('erp/client.py')).toContain('\ndef temu_gateway(type_, url):\n');
  expect([...texts.keys()].some((path) => path.includes('temu_gateway'))).toBe(false);
});

test('a name of the file that the router would take keeps it out of there', async () => {
  const place = { 'pyproject.toml': '[project]\nname = "erp"\n', 'erp/__init__.py': '' };
  for (const own of ['import regex as re\n', 'from erp_names import PARTNER_TYPES\n', 'CN_HOST = "x"\n']) {
    const texts = await after({ ...place, 'erp/client.py': `import requests\n${own}${pythonClient}${pythonUse}` });
    expect(texts.get('erp/client.py'), own).toContain('requests.post(URL, json=');
  }
});

test('a Python script that is run where it stands finds the module beside it', async () => {
  const script = `import requests\n${pythonClient}\nif __name__ == '__main__':\n    call('bg.goods.add', {})\n    call('bg.order.list.get', {})\n`;
  const texts = await after({ 'package.json': '{}\n', 'jobs/sync.py': script });
  expect(texts.get('jobs/sync.py')).toContain('import requests\nfrom temu_gateway import temu_gateway\n');
  expect([...texts.keys()]).toContain('jobs/temu_gateway.py');
  const packaged = await after({ 'package.json': '{}\n', 'jobs/__init__.py': '', 'jobs/sync.py': script });
  expect(packaged.get('jobs/sync.py')).toContain('\ndef temu_gateway(type_, url):\n');
  expect([...packaged.keys()]).not.toContain('jobs/temu_gateway.py');
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
    'api/client.go': `package api

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const baseURL = "${cn}"

func Call(apiType string, data map[string]any) (*http.Response, error) {
	body, _ := json.Marshal(map[string]any{"type": apiType, "data": data})
	req, _ := http.NewRequest("POST", baseURL, bytes.NewReader(body))
	return http.DefaultClient.Do(req)
}

func All() {
	Call("bg.goods.add", nil)
	Call("bg.order.list.get", nil)
}
`,
  });
  expect(texts.get('api/client.go')).toContain('http.NewRequest("POST", temuGateway(apiType, baseURL), bytes.NewReader(body))');
  expect(texts.get('api/temu_gateway.go')).toContain('\npackage api\n');
});

const javaClient = (put: string): string => `package shop;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

public class Client {
    private static final String URL = "${cn}";
    private final RestTemplate rest = new RestTemplate();

    public String call(String type, Map<String, Object> data) {
        Map<String, Object> params = new HashMap<>();
        params.put("type", type);
        ${put}
        return rest.postForObject(URL, params, String.class);
    }

    public void all() {
        call("bg.goods.add", null);
        call("bg.order.list.get", null);
    }
}
`;

test('a Java class of the same package needs no import', async () => {
  const path = 'src/main/java/shop/Client.java';
  const texts = await after({ 'pom.xml': '<project/>\n', [path]: javaClient('params.put("data", data);') });
  expect(texts.get(path)).toContain('rest.postForObject(TemuGateway.temuGateway(type, URL), params, String.class)');
  expect(texts.get('src/main/java/shop/TemuGateway.java')).toContain('\npackage shop;\n');
});

test('a Java map into which another is put may hold another type: the router reads the map itself; where every caller tells that it does not, it is the type that was put', async () => {
  const path = 'src/main/java/shop/Client.java';
  const client = javaClient('params.putAll(data);');
  const known = await after({ 'pom.xml': '<project/>\n', [path]: client.replaceAll(', null)', ', new HashMap<>())') });
  expect(known.get(path)).toContain('rest.postForObject(TemuGateway.temuGateway(type, URL), params, String.class)');
  const open = client.replace('public void all() {', 'public void all(Map<String, Object> given) {').replace(', null)', ', given)');
  const texts = await after({ 'pom.xml': '<project/>\n', [path]: open });
  expect(texts.get(path)).toContain('rest.postForObject(TemuGateway.temuGateway(params.get("type"), URL), params, String.class)');
});

const phpClient = `<?php
declare(strict_types=1);

namespace App\\Temu;

use GuzzleHttp\\Client;

class Temu
{
    const URL = '${cn}';

    public function call(string $type, array $data)
    {
        $http = new Client();
        return $http->post(self::URL, ['json' => ['type' => $type, 'data' => $data]]);
    }

    public function all()
    {
        $this->call('bg.goods.add', []);
        $this->call('bg.order.list.get', []);
    }
}
`;

test('a PHP class is loaded by Composer where psr-4 covers its folder, else it is required', async () => {
  const manifest = '{ "autoload": { "psr-4": { "App\\\\": "src/" } } }\n';
  const loaded = await after({ 'composer.json': manifest, 'src/Temu/Temu.php': phpClient });
  expect(loaded.get('src/Temu/Temu.php')).toContain('$http->post(TemuGateway::temuGateway($type, self::URL), [');
  expect(loaded.get('src/Temu/Temu.php')).not.toContain('require_once');
  expect(loaded.get('src/Temu/TemuGateway.php')).toContain('namespace App\\Temu;');
  const required = await after({ 'composer.json': '{}\n', 'lib/Temu.php': phpClient });
  expect(required.get('lib/Temu.php')).toContain("use GuzzleHttp\\Client;\nrequire_once __DIR__ . '/TemuGateway.php';\n");
});

test('a Python script that imports something late has the router before it sends anything', async () => {
  const texts = await after({ 'sync.py': `import requests\n${pythonClient}\n${pythonUse}\nimport sys\n\nsys.exit(0)\n` });
  expect(texts.get('sync.py')).toMatch(/^import requests\nfrom temu_gateway import temu_gateway\n/);
});

test('a CommonJS script that requires something late has the router before it sends anything', async () => {
  const texts = await after({
    'package.json': '{}',
    'sync.js': `const a = require('./a');\nconst url = '${cn}';\nconst send = (type) => fetch(url, { body: JSON.stringify({ type }) });\nsend('bg.goods.add');\nsend('bg.order.list.get');\nconst b = require('./b');\n`,
  });
  expect(texts.get('sync.js')).toMatch(
    /^const a = require\('\.\/a'\);\nconst \{ temuGateway \} = require\('\.\/temu-gateway'\);\nconst url/,
  );
});

const goClient = (name: string): string => `package ${name}

import (
	"bytes"
	"encoding/json"
	"net/http"
)

func call(apiType string, data interface{}) (*http.Response, error) {
	body, _ := json.Marshal(map[string]interface{}{"type": apiType, "data": data})
	return http.Post("${cn}", "application/json", bytes.NewReader(body))
}

func all() {
	call("bg.goods.add", nil)
	call("bg.order.list.get", nil)
}
`;

test('a Go package with a function of the router’s name keeps its own', async () => {
  const client = goClient('api');
  const alone = await after({ 'go.mod': 'module x\n\ngo 1.20\n', 'api/client.go': client });
  expect(alone.get('api/client.go')).toContain('http.Post(temuGateway(apiType, "https:');
  const own = 'package api\n\nfunc temuGateway() string { return "" }\n';
  const taken = await after({ 'go.mod': 'module x\n\ngo 1.20\n', 'api/client.go': client, 'api/own.go': own });
  expect(taken.get('api/client.go')).toContain('http.Post("https:');
  expect(taken.has('api/temu_gateway.go')).toBe(false);
});

test('a Go script of another package in the same folder is not given that package’s function', async () => {
  const client = goClient('api');
  const script = `//go:build ignore\n\n${goClient('main')}`;
  const texts = await after({ 'go.mod': 'module x\n\ngo 1.20\n', 'api/client.go': client, 'api/gen.go': script });
  expect(texts.get('api/temu_gateway.go')).toContain('\npackage api\n');
  expect(texts.get('api/client.go')).toContain('http.Post(temuGateway(apiType, "https:');
  expect(texts.get('api/gen.go')).toContain('http.Post("https:');
});

test('two PHP namespaces in one folder do not share a class that only one of them sees', async () => {
  const other = phpClient.replace('namespace App\\Temu;', 'namespace Shop;').replace('class Temu\n', 'class Shop\n');
  const texts = await after({ 'composer.json': '{}\n', 'lib/A.php': phpClient, 'lib/B.php': other });
  expect(texts.get('lib/TemuGateway.php')).toContain('namespace App\\Temu;');
  expect(texts.get('lib/A.php')).toContain('TemuGateway::temuGateway($type, self::URL)');
  expect(texts.get('lib/B.php')).toContain('$http->post(self::URL, [');
});
