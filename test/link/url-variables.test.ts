import { expect, test } from 'vitest';
import { CN, onlyRequest, pairsOf, project } from './project.js';

const java = (url: string, put: string): Record<string, string> => ({
  'src/Client.java': `package erp;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

class Client {
  private final RestTemplate rest = new RestTemplate();

  String call(String kind) {
    Map<String, Object> vars = new HashMap<>();
    ${put}
    return rest.getForObject("${url}", String.class, vars);
  }
}
`,
});

test('the values of a URL are no body: what the URL does not name is not sent', async () => {
  const found = await project(java(`${CN}?type=bg.goods.list.get&kind={kind}`, 'vars.put("kind", kind); vars.put("type", kind);'));
  expect(onlyRequest(found).typeAtHost).not.toMatch(/vars/);
  expect(pairsOf(found)).toEqual(['bg.goods.list.get cn']);
});

test('a value under the key of another place is no type', async () => {
  const found = await project(java(`${CN}?type=bg.goods.list.get&goods_type={type}`, 'vars.put("type", "bg.order.list.get");'));
  expect(onlyRequest(found).typeAtHost).not.toMatch(/vars/);
  expect(pairsOf(found)).toEqual(['bg.goods.list.get cn']);
});
