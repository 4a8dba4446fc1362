// Every file has a name that it sends through a client that all share: what is held of a file, and for how long, decides the memory of a run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { measure } from './measure.mjs';
import { count, heading, megabytesGoal, row } from './table.mjs';

const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
const SIZE = 8000;

/**
 * One run for each language: `files` of `size` bytes, every one with a hit. What Node gives a process may be too little: a sentence, and no figure. `known`: of
 * how many requests both type and gateway are.
 */
export async function hits({ cli, scratch, names }, files, size = SIZE) {
  const title = `${count(files)} files of ${size / 1000} KB, each with a name that a shared client sends`;
  heading(`Memory by hits: ${title}`, ['language', 'peak MB', 's of work', 'known', 'code']);
  for (const language of Object.keys(languages)) {
    const cwd = join(scratch, 'hits');
    makeHits(cwd, { language, files, size }, names);
    const run = await measure({ command: process.execPath, args: [cli, '.', '-d', '--reporter', 'json'], cwd });
    rmSync(cwd, { recursive: true });
    const isFull = run.code === 2 && run.errors.includes('memory');
    const { summary, requests } = isFull ? {} : JSON.parse(run.output);
    if (summary?.tokens < files) throw new Error(`${language}: ${run.errors}`);
    row(language, run.megabytes.toFixed(0), run.cpu.toFixed(0), requests ? `${requests.known} of ${requests.found}` : '–', run.code);
    megabytesGoal(`${count(files)} files with hits, ${language}, peak MB`, [run], 500);
  }
}

/** Writes `files` files, in the middle of each of which a name is sent through the shared client. */
export function makeHits(root, { language, files, size = SIZE }, names) {
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const { shared, path, head, filler, call, tail } = languages[language];
  for (const [at, text] of shared) write(at, text);
  for (let i = 0; i < files; i++) {
    const lines = [];
    for (let length = 0, k = 0; length < size; k++) {
      const line = filler(i, k);
      lines.push(line);
      length += line.length + 1;
    }
    lines.splice(lines.length >> 1, 0, call(names[i % names.length]));
    write(path(i), `${head(i)}\n${lines.join('\n')}\n${tail}`);
  }
}

const config = (path, head, filler, call, tail) => ({ shared: [], path, head: () => head, filler, call, tail });

const languages = {
  TypeScript: {
    shared: [
      ['package.json', '{ "name": "erp", "private": true, "type": "module" }\n'],
      [
        'src/client.ts',
        `export async function request(type: string, data: object) {\n  return fetch('${URL}', { method: 'POST', body: JSON.stringify({ ...data, type }) });\n}\n`,
      ],
    ],
    path: (i) => `src/m${i % 50}/service${i}.ts`,
    head: () => "import { request } from '../client';\n",
    filler: (i, k) =>
      `export function order${i}x${k}(rows: readonly Row[], status: number) {\n  const found = rows.filter((row) => row.status === status && row.count > ${k});\n  return found.map(({ id, count }) => ({ id, total: count * ${k}, label: 'row ' + id }));\n}`,
    call: (name) => `export const send = (data: object) => request('${name}', data);`,
    tail: '',
  },
  Java: {
    shared: [
      [
        'pom.xml',
        '<project><modelVersion>4.0.0</modelVersion><groupId>erp</groupId><artifactId>erp</artifactId><version>1</version></project>\n',
      ],
      [
        'src/main/java/erp/Client.java',
        `package erp;\nimport java.util.Map;\nimport org.springframework.web.client.RestTemplate;\npublic class Client {\n    public String call(String type, Map<String, Object> params) {\n        params.put("type", type);\n        return new RestTemplate().postForObject("${URL}", params, String.class);\n    }\n}\n`,
      ],
    ],
    path: (i) => `src/main/java/erp/m${i % 50}/Service${i}.java`,
    head: (i) =>
      `package erp.m${i % 50};\nimport erp.Client;\nimport java.util.*;\npublic class Service${i} {\n    private final Client client = new Client();`,
    filler: (_, k) =>
      `    public List<Integer> order${k}(List<Row> rows, int status) {\n        List<Integer> found = new ArrayList<>();\n        for (Row row : rows) {\n            if (row.getStatus() == status && row.getCount() > ${k}) found.add(row.getCount() * ${k});\n        }\n        return found;\n    }`,
    call: (name) => `    public String send() {\n        return client.call("${name}", new HashMap<>());\n    }`,
    tail: '}\n',
  },
  Python: {
    shared: [
      [
        'erp/client.py',
        `import json\nimport requests\n\n\ndef call(type, data):\n    return requests.post('${URL}', data=json.dumps({**data, 'type': type}))\n`,
      ],
    ],
    path: (i) => `erp/m${i % 50}/service${i}.py`,
    head: () => 'from erp.client import call\n',
    filler: (_, k) =>
      `def order${k}(rows, status):\n    found = []\n    for row in rows:\n        if row.status == status and row.count > ${k}:\n            found.append({'id': row.id, 'total': row.count * ${k}})\n    return found\n`,
    call: (name) => `def send(data):\n    return call('${name}', data)\n`,
    tail: '',
  },
  PHP: {
    shared: [
      ['composer.json', '{ "name": "erp/erp", "autoload": { "psr-4": { "App\\\\": "app/" } } }\n'],
      [
        'app/Client.php',
        `<?php\nnamespace App;\nuse GuzzleHttp\\Client as Http;\nclass Client\n{\n    public function call(string $type, array $params = [])\n    {\n        $params['type'] = $type;\n        return (new Http())->post('${URL}', ['json' => $params]);\n    }\n}\n`,
      ],
    ],
    path: (i) => `app/M${i % 50}/Service${i}.php`,
    head: (i) => `<?php\nnamespace App\\M${i % 50};\nuse App\\Client;\nclass Service${i}\n{`,
    filler: (_, k) =>
      `    public function order${k}(array $rows, int $status)\n    {\n        $found = [];\n        foreach ($rows as $row) {\n            if ($row->status === $status && $row->count > ${k}) $found[] = ['id' => $row->id, 'total' => $row->count * ${k}];\n        }\n        return $found;\n    }`,
    call: (name) => `    public function send(Client $client, array $data)\n    {\n        return $client->call('${name}', $data);\n    }`,
    tail: '}\n',
  },
  Go: {
    shared: [
      ['go.mod', 'module erp\n\ngo 1.22\n'],
      [
        'client/client.go',
        `package client\n\nimport (\n\t"bytes"\n\t"encoding/json"\n\t"net/http"\n)\n\nfunc Call(kind string, data map[string]any) (*http.Response, error) {\n\tdata["type"] = kind\n\tbody, _ := json.Marshal(data)\n\treturn http.Post("${URL}", "application/json", bytes.NewReader(body))\n}\n`,
      ],
    ],
    path: (i) => `m${i % 50}/service${i}.go`,
    head: (i) => `package m${i % 50}\n\nimport "erp/client"\n`,
    filler: (i, k) =>
      `func order${i}x${k}(rows []Row, status int) []int {\n\tfound := []int{}\n\tfor _, row := range rows {\n\t\tif row.Status == status && row.Count > ${k} {\n\t\t\tfound = append(found, row.Count*${k})\n\t\t}\n\t}\n\treturn found\n}`,
    call: (name) => `func send(data map[string]any) {\n\tclient.Call("${name}", data)\n}`,
    tail: '',
  },
  'C#': {
    shared: [
      [
        'Erp/Client.cs',
        `using System.Net.Http;\nusing System.Text.Json;\nnamespace Erp {\n    public static class Client {\n        public static void Call(string type, object data) {\n            var body = JsonSerializer.Serialize(new { type, data });\n            new HttpClient().PostAsync("${URL}", new StringContent(body));\n        }\n    }\n}\n`,
      ],
    ],
    path: (i) => `Erp/M${i % 50}/Service${i}.cs`,
    head: (i) => `using System.Collections.Generic;\nnamespace Erp.M${i % 50} {\npublic class Service${i} {`,
    filler: (_, k) =>
      `    public List<int> Order${k}(List<Row> rows, int status) {\n        var found = new List<int>();\n        foreach (var row in rows) {\n            if (row.Status == status && row.Count > ${k}) found.Add(row.Count * ${k});\n        }\n        return found;\n    }`,
    call: (name) => `    public void Send(object data) {\n        Client.Call("${name}", data);\n    }`,
    tail: '}\n}\n',
  },
  Ruby: {
    shared: [
      [
        'lib/client.rb',
        `require 'net/http'\nrequire 'json'\n\nmodule Client\n  def self.call(type, data)\n    Net::HTTP.post(URI('${URL}'), data.merge(type: type).to_json)\n  end\nend\n`,
      ],
    ],
    path: (i) => `lib/m${i % 50}/service${i}.rb`,
    head: (i) => `require_relative '../client'\n\nclass Service${i}`,
    filler: (_, k) =>
      `  def order${k}(rows, status)\n    found = rows.select { |row| row.status == status && row.count > ${k} }\n    found.map { |row| { id: row.id, total: row.count * ${k} } }\n  end`,
    call: (name) => `  def send(data)\n    Client.call('${name}', data)\n  end`,
    tail: 'end\n',
  },
  Kotlin: {
    shared: [],
    path: (i) => `src/main/kotlin/erp/m${i % 50}/Service${i}.kt`,
    head: (i) => `package erp.m${i % 50}\n\nclass Service${i}(private val client: Client) {`,
    filler: (_, k) =>
      `    fun order${k}(rows: List<Row>, status: Int): List<Int> {\n        val found = rows.filter { it.status == status && it.count > ${k} }\n        return found.map { it.count * ${k} }\n    }`,
    call: (name) => `    fun send(data: Map<String, Any>) = client.call("${name}", data)`,
    tail: '}\n',
  },
  Vue: {
    shared: [],
    path: (i) => `src/m${i % 50}/View${i}.vue`,
    head: () => '<script setup lang="ts">\nimport { request } from \'../client\';\n',
    filler: (i, k) =>
      `function order${i}x${k}(rows, status) {\n  const found = rows.filter((row) => row.status === status && row.count > ${k});\n  return found.map(({ id, count }) => ({ id, total: count * ${k}, label: 'row ' + id }));\n}`,
    call: (name) => `const send = (data) => request('${name}', data);`,
    tail: '</script>\n<template><p>{{ send }}</p></template>\n',
  },
  JSON: config(
    (i) => `config/m${i % 50}/${i}.json`,
    '{',
    (i, k) => `  "row${k}": { "id": ${i}, "status": ${k}, "label": "row ${k} of ${i}", "tags": ["a", "b"] },`,
    (name) => `  "type": "${name}",`,
    '  "end": 1\n}\n',
  ),
  YAML: config(
    (i) => `config/m${i % 50}/${i}.yml`,
    'rows:',
    (i, k) => `  - { id: ${i}, status: ${k}, label: row ${k} of ${i}, tags: [a, b] }`,
    (name) => `  - { type: ${name} }`,
    '',
  ),
  XML: config(
    (i) => `config/m${i % 50}/${i}.xml`,
    '<rows>',
    (i, k) => `  <row id="${i}" status="${k}"><label>row ${k} of ${i}</label><tag>a</tag></row>`,
    (name) => `  <type>${name}</type>`,
    '</rows>\n',
  ),
  properties: config(
    (i) => `config/m${i % 50}/${i}.properties`,
    '# rows',
    (i, k) => `row.r${k}.of${i}.label=row ${k} of ${i}`,
    (name) => `temu.type=${name}`,
    '',
  ),
};
