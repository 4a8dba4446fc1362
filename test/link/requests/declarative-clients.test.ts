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
