import { expect, test } from 'vitest';
import { CN, onlyRequest, pairsOf, project, textAt } from '../project.js';

const service = (call: string): string =>
  `class Goods {\n  @Autowired private Temu temu;\n  String add(String url) { Map<String, Object> m = new HashMap<>(); m.put("type", "bg.goods.add"); return ${call}; }\n}\n`;

test('a Feign interface is the request of whoever calls it', async () => {
  const one = await project({
    'Temu.java': `@FeignClient(name = "temu", url = "${CN}")\ninterface Temu { @PostMapping String call(@RequestBody Map<String, Object> body); }\n`,
    'Goods.java': service('temu.call(m)'),
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
  expect(onlyRequest(one)).toMatchObject({ api: 'Feign', closed: true, host: null });
});

test('a URI argument overrules what the interface declares, and is the host', async () => {
  const one = await project({
    'Temu.java': `@FeignClient(name = "temu", url = "https://placeholder.invalid")\ninterface Temu { @PostMapping String call(URI uri, @RequestBody Map<String, Object> body); }\n`,
    'Goods.java': service(`temu.call(URI.create("${CN}"), m)`),
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
  expect(textAt(onlyRequest(one).host, one, 'Goods.java')).toBe(`URI.create("${CN}")`);
});

test('an interceptor that sets another target leaves the gateway open', async () => {
  const one = await project({
    'Temu.java': `@FeignClient(name = "temu", url = "${CN}")\ninterface Temu { @PostMapping String call(@RequestBody Map<String, Object> body); }\n`,
    'Route.java': `class Route implements RequestInterceptor { public void apply(RequestTemplate t) { t.target(pick(t)); } }\n`,
    'Goods.java': service('temu.call(m)'),
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', '~bg.goods.add unknown']);
});

test('another interface without a body is none', async () => {
  const one = await project({
    'Temu.java': 'interface Temu { String call(Map<String, Object> body); }\n',
    'Goods.java': service('temu.call(m)'),
  });
  expect(one.links.requests).toEqual([]);
});

const retrofit = `import retrofit2.http.*;\ninterface Temu { @POST("openapi/router") Call<String> call(@Body Map<String, Object> body); }\n`;
const temu = (url: string): string => `new Retrofit.Builder().baseUrl(${url}).build().create(Temu.class)`;

test('an object of an interface has the base URL of the builder that made it', async () => {
  const one = await project({
    'Temu.java': retrofit,
    'Goods.java': `class Goods {\n  private final Temu cn = ${temu('"https://openapi.kuajingmaihuo.com/"')};\n  private final Temu us = ${temu('"https://openapi-b-us.temu.com/"')};\n  void a() { cn.call(Map.of("type", "bg.goods.add")); }\n  void b() { us.call(Map.of("type", "bg.goods.edit")); }\n}\n`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.edit us']);
});

test('a base URL that a constructor is handed is that of each caller', async () => {
  const one = await project({
    'Temu.java': retrofit,
    'Goods.java': `class Goods {\n  private final Temu temu;\n  Goods(String url) { this.temu = ${temu('url')}; }\n  void call(String type) { temu.call(Map.of("type", type)); }\n}\n`,
    'Main.java': `class Main {\n  void cn() { new Goods("https://openapi.kuajingmaihuo.com/").call("bg.goods.add"); }\n  void us() { new Goods("https://openapi-b-us.temu.com/").call("bg.goods.edit"); }\n}\n`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.edit us']);
});

test('an object that is handed over may be any that is made', async () => {
  const one = await project({
    'Temu.java': retrofit,
    'Goods.java': `class Goods {\n  private final Temu temu;\n  Goods(Temu temu) { this.temu = temu; }\n  void call() { temu.call(Map.of("type", "bg.goods.add")); }\n}\n`,
    'Main.java': `class Main {\n  Temu cn() { return ${temu('"https://openapi.kuajingmaihuo.com/"')}; }\n  Temu us() { return ${temu('"https://openapi-b-us.temu.com/"')}; }\n}\n`,
  });
  expect(pairsOf(one)).toEqual(['~bg.goods.add cn', '~bg.goods.add us']);
});

test('a path that begins with a slash replaces that of a base URL which it is resolved against', async () => {
  const one = await project({
    'Temu.java': retrofit.replace('"openapi', '"/openapi'),
    'Goods.java': `class Goods { private final Temu temu = ${temu('"https://openapi.kuajingmaihuo.com/openapi/"')}; void call() { temu.call(Map.of("type", "bg.goods.add")); } }\n`,
  });
  expect(onlyRequest(one).pairs[0]?.url.value).toBe(CN);
});

test('a builder of which no base URL is seen leaves the gateway open', async () => {
  const one = await project({
    'Temu.java': retrofit,
    'Goods.java': `class Goods {\n  private final Temu temu;\n  Goods(Retrofit retrofit) { this.temu = retrofit.create(Temu.class); }\n  void call() { temu.call(Map.of("type", "bg.goods.add")); }\n}\n`,
  });
  expect(pairsOf(one)).toEqual(['~bg.goods.add unknown']);
});

test('a parameter of a simple type is sent under its own name by Refit, and a handler that sets another URL leaves the gateway open', async () => {
  const files = {
    'Temu.cs': `using Refit;\npublic interface ITemu { [Post("/openapi/router")] Task<string> Call(string type); }\n`,
    'Goods.cs': `class Goods { readonly ITemu temu = RestService.For<ITemu>("https://openapi.kuajingmaihuo.com"); Task<string> Add() => temu.Call(type: "bg.goods.add"); }\n`,
  };
  expect(pairsOf(await project(files))).toEqual(['bg.goods.add cn']);
  const handler = 'class Route : DelegatingHandler { void Set(HttpRequestMessage request) { request.RequestUri = Pick(request); } }\n';
  expect(pairsOf(await project({ ...files, 'Route.cs': handler }))).toEqual(['bg.goods.add cn', '~bg.goods.add unknown']);
});
