import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goSettings } from '../runs/program.js';
import { cases } from './cases.js';
import { moduleBeside } from './module.js';

const folder = mkdtempSync(join(tmpdir(), 'temu-router-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Router = (type: unknown, url: unknown) => unknown;

function put(path: string, text: string): string {
  const at = join(folder, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, text);
  return at;
}

async function typescript(): Promise<Router> {
  const { name, text } = await moduleBeside('client.ts', "import x from './x.js';\n", 'typescript');
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
  return (await import(pathToFileURL(put(name.replace('.ts', '.ts.mjs'), outputText)).href)).temuGateway;
}

async function esm(): Promise<Router> {
  const { name, text } = await moduleBeside('client.mjs', 'export const a = 1\n', 'javascript');
  return (await import(pathToFileURL(put(name, text)).href)).temuGateway;
}

async function commonJs(): Promise<Router> {
  const { name, text } = await moduleBeside('client.js', 'module.exports = {};\n', 'javascript');
  return createRequire(import.meta.url)(put(name, text)).temuGateway;
}

describe.each([
  ['TypeScript', typescript],
  ['an ES module', esm],
  ['CommonJS', commonJs],
])('temuGateway in %s', (_, load) => {
  let route: Router;
  beforeAll(async () => {
    route = await load();
  });

  test.each(cases)('%s', (_what, type, url, answer) => {
    expect(route(type, url)).toBe(answer);
  });

  test('a URL object is copied, and keeps its port, path and query', () => {
    const url = new URL('https://openapi.kuajingmaihuo.com:8443/openapi/router?a=1#b');
    expect(String(route('temu.goods.add', url))).toBe('https://openapi-b-partner.temu.com:8443/openapi/router?a=1#b');
    expect(url.hostname).toBe('openapi.kuajingmaihuo.com');
    const us = new URL('https://openapi-b-us.temu.com/openapi/router');
    expect(route('temu.goods.add', us)).toBe(us);
  });

  test.each([undefined, null, 7, { kind: 'temu.goods.add' }])('no type at all: %s', (type) => {
    expect(route(type, 'https://openapi.kuajingmaihuo.com')).toBe('https://openapi.kuajingmaihuo.com');
    expect(route('temu.goods.add', type)).toBe(type);
  });

  test.each<[what: string, body: unknown]>([
    ['an object', { type: 'temu.goods.add', data: {} }],
    ['a form', new URLSearchParams({ type: 'temu.goods.add' })],
    ['a map', new Map([['type', 'temu.goods.add']])],
    ['bytes', Buffer.from('{"type":"temu.goods.add"}')],
    ['an object that says how it is written', { toJSON: () => ({ type: 'temu.goods.add' }) }],
  ])('a body: %s', (_what, body) => {
    expect(route(body, 'https://openapi.kuajingmaihuo.com')).toBe('https://openapi-b-partner.temu.com');
  });
});

test('temu_gateway in Python answers the same', async () => {
  const { name, text } = await moduleBeside('client.py', 'import requests\n', 'python');
  put(`py/${name}`, text);
  put('py/cases.json', JSON.stringify(cases));
  const program = `
import json
from temu_gateway import temu_gateway
print(json.dumps([temu_gateway(type_, url) for _, type_, url, _ in json.load(open("cases.json"))] + [temu_gateway(None, "x"), temu_gateway("temu.goods.add", None), temu_gateway(["a"], "y"), temu_gateway({"type": "temu.goods.add"}, "openapi.kuajingmaihuo.com"), temu_gateway(b"type=temu.goods.add", "openapi.kuajingmaihuo.com")]))
`;
  const answers = JSON.parse(execFileSync('python3', ['-B', '-c', program], { cwd: join(folder, 'py'), encoding: 'utf8' }));
  expect(answers).toEqual([
    ...cases.map(([, , , answer]) => answer),
    'x',
    null,
    'y',
    'openapi-b-partner.temu.com',
    'openapi-b-partner.temu.com',
  ]);
});

const hasJava = spawnSync('javac', ['-version']).status === 0;

test.runIf(hasJava)('TemuGateway in Java answers the same', async () => {
  const { name, text } = await moduleBeside('src/Client.java', 'package shop;\nclass Client {}\n', 'java');
  put(`java/shop/${name}`, text);
  const calls = cases.map(([, type, url]) => `System.out.println(TemuGateway.temuGateway(${JSON.stringify(type)}, "${url}"));`);
  put(
    'java/shop/Main.java',
    `package shop;
public class Main { public static void main(String[] a) { ${calls.join('\n')}
System.out.println(TemuGateway.temuGateway(java.util.Collections.singletonMap("type", "temu.goods.add"), "openapi.kuajingmaihuo.com"));
System.out.println(TemuGateway.temuGateway("type=temu.goods.add".getBytes(), "openapi.kuajingmaihuo.com"));
System.out.println(TemuGateway.temuGateway(null, (String) null));
System.out.println(TemuGateway.temuGateway("temu.goods.add", java.net.URI.create("https://openapi.kuajingmaihuo.com/openapi/router"))); } }`,
  );
  const cwd = join(folder, 'java');
  // Java reads names of files by the locale.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  execFileSync('javac', ['-encoding', 'UTF-8', 'shop/Main.java', `shop/${name}`], { cwd, env });
  const printed = execFileSync('java', ['-cp', '.', 'shop.Main'], { cwd, env, encoding: 'utf8' }).trimEnd().split('\n');
  const bodies = ['openapi-b-partner.temu.com', 'openapi-b-partner.temu.com'];
  expect(printed).toEqual([
    ...cases.map(([, , , answer]) => answer),
    ...bodies,
    'null',
    'https://openapi-b-partner.temu.com/openapi/router',
  ]);
});

const hasGo = spawnSync('go', ['version']).status === 0;

test.runIf(hasGo)(
  'temuGateway in Go answers the same, for strings, kinds of strings, pointers and whatever is no type',
  { timeout: 240_000 },
  async () => {
    const { name, text } = await moduleBeside('client.go', 'package main\n', 'go');
    put(`go/${name}`, text);
    put('go/go.mod', 'module erp\n\ngo 1.16\n');
    const calls = cases.map(([, type, url]) => `temuGateway(${JSON.stringify(type)}, ${JSON.stringify(url)}),`);
    put(
      'go/main.go',
      `package main

import "fmt"

type kind string

func main() {
	name, added := "temu.goods.add", kind("temu.goods.add")
	for _, answer := range []string{
		${calls.join('\n\t\t')}
		temuGateway(added, "openapi.kuajingmaihuo.com"), temuGateway([]byte("type=temu.goods.add"), "openapi.kuajingmaihuo.com"), temuGateway(&name, "openapi.kuajingmaihuo.com"),
		temuGateway(nil, "openapi.kuajingmaihuo.com"), temuGateway(7, "openapi.kuajingmaihuo.com"), temuGateway((*string)(nil), "x"),
	} {
		fmt.Println(answer)
	}
}
`,
    );
    const cwd = join(folder, 'go');
    const printed = execFileSync('go', ['run', '.'], { cwd, encoding: 'utf8', env: { ...process.env, ...goSettings } });
    const more = [
      'openapi-b-partner.temu.com',
      'openapi-b-partner.temu.com',
      'openapi-b-partner.temu.com',
      'openapi.kuajingmaihuo.com',
      'openapi.kuajingmaihuo.com',
      'x',
    ];
    expect(printed.replace(/\n$/, '').split('\n')).toEqual([...cases.map(([, , , answer]) => answer), ...more]);
  },
);

const hasPhp = spawnSync('php', ['-v']).status === 0;

test.runIf(hasPhp)('TemuGateway in PHP answers the same', async () => {
  const { name, text } = await moduleBeside('client.php', '<?php\n', 'php');
  put(`php/${name}`, text);
  put('php/cases.json', JSON.stringify(cases));
  const program = `require '${name}'; $answers = [];
foreach (json_decode(file_get_contents('cases.json')) as [, $type, $url]) $answers[] = TemuGateway::temuGateway($type, $url);
$answers[] = TemuGateway::temuGateway(['type' => 'temu.goods.add'], 'openapi.kuajingmaihuo.com'); $answers[] = TemuGateway::temuGateway(null, 'x'); $answers[] = TemuGateway::temuGateway('temu.goods.add', null);
echo json_encode($answers);`;
  const answers = JSON.parse(
    execFileSync('php', ['-d', 'error_reporting=-1', '-r', program], { cwd: join(folder, 'php'), encoding: 'utf8' }),
  );
  expect(answers).toEqual([...cases.map(([, , , answer]) => answer), 'openapi-b-partner.temu.com', 'x', null]);
});

const hasMono = spawnSync('mcs', ['--version']).status === 0;

test.runIf(hasMono)('TemuGateway in C# answers the same, of a URI and of every kind of body', async () => {
  const others = { 'Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk" />' };
  const { name, text } = await moduleBeside('Client.cs', 'namespace Shop;\n', 'csharp', { others });
  put(`cs/${name}`, text);
  const calls = cases.map(([, type, url]) => `Say(TemuGatewayRouter.TemuGateway(${JSON.stringify(type)}, "${url}"));`);
  const cn = '"openapi.kuajingmaihuo.com"';
  const bodies = [
    'new Dictionary<string, object> { { "type", "temu.goods.add" } }',
    'new SortedDictionary<string, string> { { "type", "temu.goods.add" } }',
    'new List<KeyValuePair<string, string>> { new KeyValuePair<string, string>("type", "temu.goods.add") }',
    'new System.Collections.Specialized.NameValueCollection { { "type", "temu.goods.add" } }',
    'System.Text.Encoding.UTF8.GetBytes("type=temu.goods.add")',
    'new { type = "temu.goods.add", data = 1 }',
    'new GoodsAdd()',
    'Kind.Other',
    'new Dictionary<int, int>()',
    'new Ignored()',
    '7',
  ];
  put(
    'cs/Main.cs',
    `using System; using System.Collections.Generic;
namespace Shop {
class JsonPropertyAttribute : Attribute { public string PropertyName { get; set; } public JsonPropertyAttribute(string name) { PropertyName = name; } }
class JsonIgnoreAttribute : Attribute { }
enum Kind { Other }
abstract class Request { [JsonProperty("type")] public abstract string ApiType { get; } public string Type { get { return "other"; } } }
class GoodsAdd : Request { public override string ApiType { get { return "temu.goods.add"; } } }
class Ignored { [JsonIgnore] public string Type { get { return "temu.goods.add"; } } }
class Program { static void Say(object answer) { Console.WriteLine(answer ?? "null"); }
static void Main() { ${calls.join('\n')}
${bodies.map((body) => `Say(TemuGatewayRouter.TemuGateway(${body}, ${cn}));`).join('\n')}
Say(TemuGatewayRouter.TemuGateway(null, "x")); Say(TemuGatewayRouter.TemuGateway("temu.goods.add", (string)null));
Say(TemuGatewayRouter.TemuGateway("temu.goods.add", new Uri("https://openapi.kuajingmaihuo.com:8443/openapi/router?a=1")));
Say(TemuGatewayRouter.TemuGateway("temu.goods.add", new Uri("/openapi/router", UriKind.Relative))); } } }`,
  );
  const cwd = join(folder, 'cs');
  execFileSync('mcs', ['-langversion:5', '-warnaserror', '-out:main.exe', 'Main.cs', name], { cwd });
  const printed = execFileSync('mono', ['main.exe'], { cwd, encoding: 'utf8' }).replace(/\n$/, '').split('\n');
  const moved = 'openapi-b-partner.temu.com';
  const stays = 'openapi.kuajingmaihuo.com';
  expect(printed).toEqual([
    ...cases.map(([, , , answer]) => answer),
    ...[moved, moved, moved, moved, moved, moved, moved, stays, stays, stays, stays],
    ...['x', 'null', `https://${moved}:8443/openapi/router?a=1`, '/openapi/router'],
  ]);
});
