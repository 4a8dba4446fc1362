import { expect, test } from 'vitest';
import { LOOKS } from '../../../src/base/looks.js';
import { anyTypePattern, hostPattern, oldTypePattern } from '../../../src/catalogue/index.js';
import { parse, prepare } from '../../../src/languages/index.js';
import { link, type Repository } from '../../../src/link/index.js';
import type { Links, SourceFile, Tree } from '../../../src/model/index.js';
import { sitesOf, usesOf } from '../../../src/sites/sites.js';
import { CN, catalogue } from '../project.js';

const folder = 'src/main/java/com/erp/temu';
const java = (name: string, body: string): readonly [string, string] => [`${folder}/${name}.java`, `package com.erp.temu;\n${body}\n`];

const program = Object.fromEntries([
  java('App', `public class App { private String key; public String getUrl() { return "${CN}"; } public String getKey() { return key; } }`),
  java('Client', 'public interface Client { String execute(String type, JSONObject body, App app); }'),
  java(
    'ClientImpl',
    `public class ClientImpl implements Client {
  @Autowired private TemuHttp temuHttp;
  public String execute(String type, JSONObject body, App app) {
    String apiUrl = app.getUrl();
    body.put("type", type);
    return temuHttp.postForJson(apiUrl, body.toJSONString());
  }
}`,
  ),
  java(
    'TemuHttp',
    `public class TemuHttp {
  @Resource private RestTemplate restTemplate;
  public String postForJson(String url, String json) { return restTemplate.postForEntity(url, json, String.class).getBody(); }
}`,
  ),
  java(
    'Goods',
    `public class Goods {
  @Autowired private Client client;
  public String list(App app) { return client.execute("bg.goods.list.get", new JSONObject(), app); }
}`,
  ),
]);

/** Files that import the shop's class and have nothing else to do with the platform: the program is too large to be read as a whole. */
const beside = Object.fromEntries(
  Array.from({ length: 170 }, (_, at) => [
    `src/main/java/com/erp/job/Job${at}.java`,
    `package com.erp.job;\nimport com.erp.temu.App;\npublic class Job${at} { public void run(App app) { app.getKey(); } }\n`,
  ]),
);

test('a helper behind a field whose object nobody makes is found by the class that the field is declared with', async () => {
  const { requests } = await linked({ ...program, ...beside });
  expect(requests.map(({ file }) => file.path)).toEqual([`${folder}/TemuHttp.java`]);
  expect(requests.flatMap(({ pairs }) => pairs.map(({ type, gateway }) => `${type.value} ${gateway}`))).toContain('bg.goods.list.get cn');
});

test('of a class with many below it none is opened, also where only some of them name the method', async () => {
  const below = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [
      `src/main/java/com/erp/shop/Shop${at}.java`,
      `package com.erp.shop;\nimport com.erp.temu.App;\npublic class Shop${at} extends App { ${at < 50 ? 'protected String host() { return null; }' : ''} }\n`,
    ]),
  );
  const app = `public class App { public String getUrl() { return host(); } protected String host() { return "${CN}"; } }`;
  // Who may call the method is asked of so many that none of them is opened.
  const calling = Object.fromEntries(Object.entries(beside).map(([path, text]) => [path, text.replace('getKey()', 'getKey().host()')]));
  const opened: string[] = [];
  await linked({ ...program, ...Object.fromEntries([java('App', app)]), ...calling, ...below }, (path) => opened.push(path));
  expect(opened).toContain(`${folder}/ClientImpl.java`);
  expect(opened.filter((path) => path.includes('/shop/'))).toEqual([]);
});

test("routes of Laravel's whose method begins as the function that is sought does have no controller opened", async () => {
  const controllers = Object.fromEntries(
    Array.from({ length: 170 }, (_, at) => [
      `app/Http/Controllers/Job${at}Controller.php`,
      `<?php\nnamespace App\\Http\\Controllers;\nclass Job${at}Controller { public function send() { return view('job${at}'); } }\n`,
    ]),
  );
  const routes = Object.keys(controllers).map((path, at) => {
    const name = path.slice('app/Http/Controllers/'.length, -'.php'.length);
    return `Route::post('/jobs/${at}', [\\App\\Http\\Controllers\\${name}::class, 'send']);`;
  });
  const opened: string[] = [];
  const { requests } = await linked(
    {
      ...controllers,
      'routes/web.php': `<?php\n// bg.goods.list.get: see "bg.goods"\n${routes.join('\n')}\n`,
      'app/Services/Temu.php': `<?php
namespace App\\Services;
class Temu {
  public function sendGoods($type) { return Http::post('${CN}', ['type' => $type]); }
  public function all() { return $this->sendGoods('bg.goods.list.get'); }
}
`,
    },
    (path) => opened.push(path),
  );
  expect(requests.flatMap(({ pairs }) => pairs.map(({ type }) => type.value))).toEqual(['bg.goods.list.get']);
  expect(opened.filter((path) => path.includes('/Controllers/'))).toEqual([]);
});

/** Begins with the files that name the platform, and reads others when they are asked for. */
async function linked(files: Readonly<Record<string, string>>, opens: (path: string) => void = () => {}): Promise<Links> {
  await prepare(Object.keys(files));
  const read = (path: string): Tree => parse(sourceFile(path, files[path] ?? ''));
  const trees = new Map(
    Object.keys(files).flatMap((path) => (/kuajing|"bg\./.test(files[path] ?? '') ? [[path, read(path)] as const] : [])),
  );
  const patterns = { oldType: oldTypePattern(catalogue), cnHost: hostPattern(catalogue), anyType: anyTypePattern() };
  const all = [...trees.values()];
  const repository: Repository = {
    allPaths: new Set(Object.keys(files)),
    searchable: Object.keys(files),
    open: (path) => {
      opens(path);
      return path in files ? read(path) : null;
    },
    texts: (paths, seen) => {
      for (const path of paths) seen(path, files[path] ?? '');
    },
  };
  return link({
    root: '/project',
    trees,
    sites: all.flatMap((tree) => sitesOf(tree, patterns)),
    uses: all.flatMap((tree) => usesOf(tree, patterns, catalogue)),
    catalogue,
    looks: LOOKS,
    askedTypes: null,
    excerpts: new Set(),
    repository,
  });
}

function sourceFile(path: string, text: string): SourceFile {
  const toByte = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
  return { path, bytes: Buffer.from(text), text, encoding: 'utf-8', toByte, scope: 'named', ignored: false, namedItself: false };
}
