import { describe, expect, test } from 'vitest';
import { CN, nonEscaping, onlyRequest, PA, pairsOf, project } from './project.js';

describe('Python', () => {
  test('follows a client class, its base URL and its callers', async () => {
    const one = await project({
      'config.py': `TEMU_URL = "${CN}"\n`,
      'client.py': `import requests\nfrom config import TEMU_URL\n\nclass Client:\n    def __init__(self, url=TEMU_URL):\n        self.url = url\n\n    def call(self, api_type, data=None):\n        body = {"type": api_type, **(data or {})}\n        body["sign"] = sign(body)\n        return requests.post(self.url, json=body)\n`,
      'app.py': `from client import Client\n\nclient = Client()\nclient.call("bg.goods.add", {"a": 1})\nclient.call("bg.order.list.v2.get")\n`,
    });
    expect(pairsOf(one).map((pair) => pair.replace('~', ''))).toEqual(['bg.goods.add cn', 'bg.order.list.v2.get cn']);
    expect(onlyRequest(one)).toMatchObject({ api: 'requests', closed: true, typeAtHost: 'body["type"]' });
  });

  test('follows a module that is imported by its name from a package, unless the package has something of that name', async () => {
    const files = {
      'erp/__init__.py': '',
      'erp/settings.py': `URL = "${CN}"\n`,
      'erp/a.py': `import requests\nfrom erp import settings\n\nrequests.post(settings.URL, json={"type": "bg.goods.add"})\n`,
      'erp/b.py': `import requests\nfrom . import settings\n\nrequests.post(settings.URL, json={"type": "bg.order.list.get"})\n`,
    };
    expect(pairsOf(await project(files))).toEqual(['bg.goods.add cn', 'bg.order.list.get cn']);
    const own = { ...files, 'erp/__init__.py': 'class settings:\n    URL = "https://openapi-b-us.temu.com/openapi/router"\n' };
    expect(pairsOf(await project(own))).toEqual(['bg.goods.add us', 'bg.order.list.get us']);
  });

  test('knows httpx clients and os.getenv', async () => {
    const one = await project({
      'a.py': `import os, httpx\nURL = os.getenv("TEMU_URL", "${CN}")\n\nasync def add():\n    async with httpx.AsyncClient() as http:\n        await http.post(URL, json={"type": "bg.goods.add"})\n`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', '~bg.goods.add unknown']);
  });
});

describe('Java', () => {
  test('pairs a static import, a map of parameters and RestTemplate', async () => {
    const one = await project({
      'com/x/Config.java': `package com.x;\npublic class Config { public static final String URL = "${CN}"; }`,
      'com/x/Api.java': `package com.x;\npublic enum Api { ADD("bg.goods.add"); private final String type; Api(String type) { this.type = type; } public String getType() { return type; } }`,
      'com/x/Goods.java': `package com.x;\nimport static com.x.Config.URL;\nimport java.util.*;\npublic class Goods {\n  private final RestTemplate rest = new RestTemplate();\n  public String list() { Map<String, Object> params = new HashMap<>(); params.put("type", "bg.goods.list.get"); return rest.postForObject(URL, params, String.class); }\n  public String add() { Map<String, Object> params = new HashMap<>(); params.put("type", Api.ADD.getType()); return rest.postForObject(URL, params, String.class); }\n}`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.list.get cn']);
    expect(nonEscaping(one)).toContain('openapi.kuajingmaihuo.com');
  });

  test('reads @Value, its default and application.yml', async () => {
    const one = await project({
      'src/main/java/A.java': `class A {\n  @Value("\${temu.base-url:${CN}}") private String url;\n  @Autowired private RestTemplate rest;\n  void add() { Map<String, String> m = new HashMap<>(); m.put("type", "bg.goods.add"); rest.postForEntity(url, m, String.class); }\n}`,
    });
    expect(pairsOf(one)).toContain('bg.goods.add cn');
  });

  test('reads the chains of OkHttp and Hutool', async () => {
    const one = await project({
      'A.java': `class A {\n  static final String URL = "${CN}";\n  void a(OkHttpClient c) { JSONObject o = new JSONObject(); o.put("type", "bg.goods.add"); Request r = new Request.Builder().url(URL).post(RequestBody.create(o.toString(), JSON)).build(); }\n  String b() { Map<String, Object> m = new HashMap<>(); m.put("type", "bg.order.list.v2.get"); return HttpUtil.post(URL, JSONUtil.toJsonStr(m)); }\n}`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.order.list.v2.get cn']);
  });
});

describe('Go', () => {
  test('pairs a constant of the package and a map body', async () => {
    const one = await project({
      'temu/config.go': `package temu\n\nconst Gateway = "${CN}"\n`,
      'temu/client.go': `package temu\n\nimport (\n\t"bytes"\n\t"encoding/json"\n\t"net/http"\n)\n\nfunc call(typ string) (*http.Response, error) {\n\tparams := map[string]any{"type": typ}\n\tbody, _ := json.Marshal(params)\n\treturn http.Post(Gateway, "application/json", bytes.NewReader(body))\n}\n\nfunc Add() { call("bg.goods.add") }\nfunc List() { call("bg.order.list.v2.get") }\n`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.order.list.v2.get cn']);
    expect(onlyRequest(one).closed).toBe(true);
  });

  test('takes the path of a resty call for the type', async () => {
    const one = await project({
      'a.go': `package temu\n\nimport "github.com/go-resty/resty/v2"\n\ntype service struct{ httpClient *resty.Client }\ntype goodsService struct{ service }\n\nfunc (s goodsService) Detail() { s.httpClient.R().SetBody(1).Post("bg.goods.detail.get") }\n`,
    });
    expect(pairsOf(one)).toEqual(['~bg.goods.detail.get unknown']);
    expect(onlyRequest(one)).toMatchObject({ api: 'resty', host: null });
  });
});

describe('PHP and C#', () => {
  test('pairs curl options', async () => {
    const one = await project({
      'a.php': `<?php\nconst GATEWAY = '${CN}';\nfunction call($type) {\n  $params = ['type' => $type];\n  $ch = curl_init();\n  curl_setopt($ch, CURLOPT_URL, GATEWAY);\n  curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($params));\n  return curl_exec($ch);\n}\ncall('bg.goods.add');\n`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
  });

  test('pairs Guzzle with a base URI', async () => {
    const one = await project({
      'a.php': `<?php\nuse GuzzleHttp\\Client;\n$client = new Client(['base_uri' => 'https://openapi.kuajingmaihuo.com']);\n$client->post('/openapi/router', ['json' => ['type' => 'bg.goods.add']]);\n`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
  });

  test('follows a pipeline that array_reduce makes of method names', async () => {
    const pipeline = (clients: string): Readonly<Record<string, string>> => ({
      'client.php': `<?php\nclass Client {\n  function __construct(private string $url) {}\n  function call($type, $biz) {\n    $ch = curl_init($this->url);\n    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $type] + $biz));\n    return curl_exec($ch);\n  }\n}\n`,
      'pipeline.php': `<?php\nclass Pipeline {\n  private \\Closure $handler;\n  function __construct(Client $client) {\n    $this->handler = array_reduce(['counted', 'trimmed'], fn ($next, $name) => fn ($type, $biz) => $this->{$name}($type, $biz, $next), fn ($type, $biz) => $client->call($type, $biz));\n  }\n  function call($type, $biz) { return ($this->handler)($type, $biz); }\n  private function counted($type, $biz, callable $next) { return $next($type, $biz); }\n  private function trimmed($type, $biz, callable $next) { return trim($next($type, $biz)); }\n}\n`,
      'main.php': `<?php\nrequire 'client.php';\nrequire 'pipeline.php';\n${clients}`,
    });
    const one = await project(pipeline(`$cn = new Pipeline(new Client('${CN}'));\n$cn->call('bg.goods.add', []);\n`));
    expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
    expect(onlyRequest(one).closed).toBe(true);
    const two = `$cn = new Pipeline(new Client('${CN}'));\n$eu = new Pipeline(new Client('https://openapi-b-eu.temu.com/openapi/router'));\n$cn->call('bg.goods.add', []);\n$eu->call('bg.order.list.get', []);\n`;
    expect(pairsOf(await project(pipeline(two)))).toEqual(['bg.goods.add cn', 'bg.order.list.get eu']);
  });

  test('pairs an HttpClient call', async () => {
    const one = await project({
      'A.cs': `class A {\n  const string Gateway = "${PA}";\n  private readonly HttpClient http = new HttpClient();\n  async Task Add() { var body = new Dictionary<string, string> { ["type"] = "temu.goods.add" }; await http.PostAsync(Gateway, new StringContent(JsonSerializer.Serialize(body))); }\n}`,
    });
    expect(pairsOf(one)).toEqual(['temu.goods.add partner']);
  });
});
