import { expect, test } from 'vitest';
import { project } from '../project.js';

const CLASSES = `
  package cn.erp;
  import lombok.Data;
  @Data
  public class Query { private String type; private String sign; }
`;

const HTTP = `
    private final org.springframework.web.client.RestTemplate http = new org.springframework.web.client.RestTemplate();
    private static final String CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    private String send(Query query) {
      return http.postForObject(CN, com.alibaba.fastjson.JSON.toJSONString(query), String.class);
    }
`;

async function sentIn(body: string): Promise<readonly (string | null)[]> {
  const { links } = await project({
    'src/main/java/cn/erp/Query.java': CLASSES,
    'src/main/java/cn/erp/Goods.java': `package cn.erp;\nimport org.springframework.web.client.RestTemplate;\npublic class Goods {\n${HTTP}\n${body}\n}\n`,
  });
  return [...new Set(links.requests.flatMap(({ pairs }) => pairs.map(({ type }) => type.value)))].sort();
}

test('what a function sets on an object that callers out of sight hand over is what is sent', async () => {
  expect(await sentIn('public String add(Query query) { query.setType("bg.goods.add"); return send(query); }')).toEqual(['bg.goods.add']);
});

test('the last of two settings counts', async () => {
  const body = 'public String add(Query query) { query.setType("bg.order.get"); query.setType("bg.goods.add"); return send(query); }';
  expect(await sentIn(body)).toEqual(['bg.goods.add']);
});

test.each([
  ['under a condition', 'if (query.getSign() == null) query.setType("bg.goods.add"); return send(query);'],
  ['behind the sending', 'String answer = send(query); query.setType("bg.goods.add"); return answer;'],
  ['on another object by then', 'query.setType("bg.goods.add"); query = renewed(query); return send(query);'],
  [
    'and perhaps again in a lambda',
    'query.setType("bg.goods.add"); Runnable later = () -> query.setType("bg.order.get"); later.run(); return send(query);',
  ],
  ['and again by a function that it is handed to', 'query.setType("bg.goods.add"); prepare(query); return send(query);'],
])('one that is set %s is not sure', async (_, statements) => {
  const found = await sentIn(`
    private Query renewed(Query old) { Query fresh = new Query(); fresh.setType(System.getenv("TYPE")); return fresh; }
    private void prepare(Query one) { one.setType("bg.order.get"); }
    public String add(Query query) { ${statements} }
  `);
  expect(found).not.toEqual(['bg.goods.add']);
});

test('an object that is made here is not the one that strangers hand to another method', async () => {
  const body = `
    public String add(Query query) { query.setType("bg.goods.add"); return send(query); }
    public String mall() { Query query = new Query(); query.setType("bg.mall.info.get"); return send(query); }
  `;
  const { links } = await project({
    'src/main/java/cn/erp/Query.java': CLASSES,
    'src/main/java/cn/erp/Goods.java': `package cn.erp;\npublic class Goods {\n${HTTP}\n${body}\n}\n`,
  });
  const pairs = links.requests.flatMap((request) => request.pairs.map(({ type }) => [type.value, type.strength]));
  expect(pairs.sort()).toEqual([
    ['bg.goods.add', 'proved'],
    ['bg.mall.info.get', 'proved'],
  ]);
});

test.each([
  [
    'Python',
    {
      'pyproject.toml': '[project]\nname = "erp"\n',
      'erp/query.py': 'from dataclasses import dataclass\n\n\n@dataclass\nclass Query:\n    type: str = ""\n',
      'erp/goods.py':
        'import requests\nfrom dataclasses import asdict\nfrom .query import Query\n\nCN = "https://openapi.kuajingmaihuo.com/openapi/router"\n\n\ndef add(query: Query):\n    query.type = "bg.goods.add"\n    return requests.post(CN, json=asdict(query)).json()\n',
    },
  ],
  [
    'C#',
    {
      'Erp.csproj': '<Project Sdk="Microsoft.NET.Sdk"></Project>',
      'Query.cs': 'namespace Erp;\npublic class Query { public string Type { get; set; } = ""; }\n',
      'Goods.cs':
        'using System.Net.Http.Json;\nnamespace Erp;\npublic class Goods {\n  private const string Cn = "https://openapi.kuajingmaihuo.com/openapi/router";\n  private readonly HttpClient http = new HttpClient();\n  public Task<HttpResponseMessage> Add(Query query) {\n    query.Type = "bg.goods.add";\n    return http.PostAsJsonAsync(Cn, query);\n  }\n}\n',
    },
  ],
])('the same in %s', async (_, files: Record<string, string>) => {
  const { links } = await project(files);
  const types = links.requests.flatMap(({ pairs }) => pairs.map(({ type }) => type.value));
  expect([...new Set(types)]).toEqual(['bg.goods.add']);
});
