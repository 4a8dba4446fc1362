import { describe, expect, test } from 'vitest';
import { calleeNames } from '../../src/link/clients/callee-names.js';
import { clients, isRequestName } from '../../src/link/clients/clients.js';
import { CN, pairsOf, project, US } from './project.js';

describe('names that a callee can end in', () => {
  const rows: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^axios(?:\.create\(\))*\.(?:post|get)$/, ['post', 'get']],
    [/^got(?:\.(?:post|get))?$/, ['got', 'post', 'get']],
    [/^wp_(?:safe_)?remote_(?:post|get)$/, ['wp_remote_post', 'wp_remote_get', 'wp_safe_remote_post', 'wp_safe_remote_get']],
    [/^\$fetch(?:\.create\(\))?$/, ['\\$fetch']],
    [/RestTemplate\(\)\.postFor\w+$/, ['postFor\\w+']],
    [/^WebClient(?:\(\))*.*\.uri$/, ['uri']],
  ];
  test.each(rows)('%s', (callee, names) => {
    expect(calleeNames(callee)).toEqual(names);
  });

  test('every client of the table has one', () => {
    expect(clients.filter(({ callee }) => calleeNames(callee).length === 0)).toEqual([]);
  });

  test('a name belongs to the languages of its client', () => {
    expect(isRequestName('postForEntity', 'java')).toBe(true);
    expect(isRequestName('postForEntity', 'javascript')).toBe(false);
    expect(isRequestName('wp_safe_remote_get', 'php')).toBe(true);
    expect(isRequestName('wp_safe_remote_get', 'python')).toBe(false);
  });
});

describe('a client exists in its own languages', () => {
  const java = `class Goods { Object add() { return request("${CN}", Map.of("form", Map.of("type", "bg.goods.add"))); } }`;

  test("a bare request(…) of Java is not Node's", async () => {
    expect((await project({ 'Goods.java': java })).links.requests).toEqual([]);
  });

  test("fetch(…) of PHP is not the browser's", async () => {
    const php = `<?php\nfetch('${CN}', ['body' => json_encode(['type' => 'bg.goods.add'])]);\n`;
    expect((await project({ 'goods.php': php })).links.requests).toEqual([]);
  });

  test('a script in a Vue page has those of scripts', async () => {
    const vue = `<template><p/></template>\n<script setup>\nfetch('${CN}', { method: 'POST', body: JSON.stringify({ type: 'bg.goods.add' }) })\n</script>\n`;
    expect(pairsOf(await project({ 'Goods.vue': vue }))).toEqual(['bg.goods.add cn']);
  });
});

describe('libraries that send', () => {
  const url = CN;
  const go = (imported: string, line: string): Record<string, string> => ({
    'go.mod': 'module erp\n\ngo 1.21\n',
    'main.go': `package main\n\nimport (\n\t"context"\n\n\t"${imported}"\n)\n\nfunc send(t string) {\n\tbody := map[string]any{"type": t}\n\t${line}\n}\n\nfunc main() {\n\tsend("bg.goods.add")\n\tsend("bg.mall.info.get")\n}\n`,
  });
  const java = (line: string): Record<string, string> => ({
    'Temu.java': `class Temu { Object send(String t) { Map<String, Object> body = new HashMap<>(); body.put("type", t); return ${line}; }
void all() { send("bg.goods.add"); send("bg.mall.info.get"); } }`,
  });
  const php = (uses: string, statements: string): Record<string, string> => ({
    'temu.php': `<?php\n${uses}\nclass Temu { function __construct(private Curl $curl, private Json $json) {} function send($t) { $body = ['type' => $t]; ${statements} }
function all() { $this->send('bg.goods.add'); $this->send('bg.mall.info.get'); } }`,
  });
  test.each([
    ['gout', go('github.com/guonaihong/gout', `gout.POST("${url}").SetJSON(body).Do()`)],
    [
      'sling',
      go(
        'github.com/dghubble/sling',
        `sling.New().Base("https://openapi.kuajingmaihuo.com/").Post("openapi/router").BodyJSON(body).ReceiveSuccess(nil)`,
      ),
    ],
    ['go-zero', go('github.com/zeromicro/go-zero/rest/httpc', `httpc.Do(context.Background(), "POST", "${url}", body)`)],
    [
      'a service of go-zero',
      go('github.com/zeromicro/go-zero/rest/httpc', `httpc.NewService("t").Do(context.Background(), "POST", "${url}", body)`),
    ],
    [
      "GoFrame's maps",
      go(
        'github.com/gogf/gf/v2/frame/g',
        `m := g.Map{}; for k, v := range body { m[k] = v }; m["type"] = t; g.Client().PostContent(context.Background(), "${url}", m)`,
      ),
    ],
    ["resty's query parameters", go('github.com/go-resty/resty/v2', `resty.New().R().SetQueryParam("type", t).Get("${url}")`)],
    ["req's, without a client", go('github.com/imroc/req/v3', `req.SetQueryParam("type", t).MustGet("${url}")`)],
    [
      'grequests',
      go('github.com/levigross/grequests', `grequests.Post("${url}", &grequests.RequestOptions{JSON: map[string]any{"type": t}})`),
    ],
    [
      'hertz',
      go(
        'github.com/cloudwego/hertz/pkg/protocol',
        `req := protocol.AcquireRequest(); req.SetRequestURI("${url}"); req.SetBody([]byte(\`{"type":"\` + t + \`"}\`))`,
      ),
    ],
    ["fasthttp's Get", go('github.com/valyala/fasthttp', `fasthttp.Get(nil, "${url}?type="+t+"&page=1")`)],
    ['Jsoup', java(`Jsoup.connect("${url}").data("type", t).post()`)],
    ["Hutool's form by entries", java(`HttpRequest.post("${url}").form("type", t).form("page", 1).execute()`)],
    ["Jodd's form of several entries", java(`HttpRequest.post("${url}").form("page", 1, "type", t).send()`)],
    ["Spring's inserters", java(`WebClient.create().post().uri("${url}").body(BodyInserters.fromFormData("type", t).with("page", "1"))`)],
    ['OkHttps', java(`OkHttps.sync("${url}").bodyType("json").setBodyPara(body).post()`)],
    ['OkHttps, by entries', java(`OkHttps.async("${url}").addBodyPara("type", t).post()`)],
    ['Jodd', java(`HttpRequest.post("${url}").bodyText(new Gson().toJson(body)).send()`)],
    [
      "Spring's RestClient, with the answer's class",
      java(`RestClient.create().post().uri("${url}").body(body).retrieve().body(Map.class)`),
    ],
    [
      "Magento's Curl",
      php(
        'use Magento\\Framework\\HTTP\\Client\\Curl;\nuse Magento\\Framework\\Serialize\\Serializer\\Json;',
        `$this->curl->post('${url}', $this->json->serialize($body));`,
      ),
    ],
    [
      'EasySwoole',
      php('use EasySwoole\\HttpClient\\HttpClient;', `$client = new HttpClient('${url}'); $client->postJson(json_encode($body));`),
    ],
  ])('%s', async (_, files) => {
    expect(pairsOf(await project(files))).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn']);
  });
});

test("a function that makes the URL of WebClient's own base", async () => {
  const temu = `class Temu { private final WebClient client = WebClient.builder().baseUrl("https://openapi.kuajingmaihuo.com").build();
Object send(String t) { return client.post().uri(u -> u.path("/openapi/router").queryParam("v", "1").build()).bodyValue(Map.of("type", t)).retrieve(); }
void all() { send("bg.goods.add"); send("bg.mall.info.get"); } }`;
  expect(pairsOf(await project({ 'Temu.java': temu }))).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn']);
});

test("a constant that is set on a library's object is no type", async () => {
  const upload = `class Upload { Object send(RequestBody image) {
RequestBody body = new MultipartBody.Builder().setType(MultipartBody.FORM).addFormDataPart("image", "a.jpg", image).build();
return new Request.Builder().url("${CN}").post(body).build(); } }
class Goods { Object us() { return new Request.Builder().url("${US}?type=bg.goods.add").build(); } }`;
  const { links } = await project({ 'Upload.java': upload });
  const ofUpload = links.requests.filter(({ pairs }) => pairs.some(({ type }) => type.value === null));
  expect(ofUpload.map(({ typeAtHost, opens }) => [typeAtHost, opens])).toEqual([[null, null]]);
});
