import { expect, test } from 'vitest';
import { project } from '../project.js';

async function gatewaysOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { links } = await project(files);
  return links.requests.flatMap(({ pairs }) => pairs.map(({ gateway }) => gateway));
}

const php = (host: string): Readonly<Record<string, string>> => ({
  'a.php': `<?php
function url() { $host = 'https://openapi.kuajingmaihuo.com/'; ${host} return $host; }
(new \\GuzzleHttp\\Client())->post(url(), ['json' => ['type' => 'bg.goods.list.get']]);
`,
});

test.each([
  ["$host = preg_replace('#^https?://#', '', $host); $host = 'https://' . rtrim($host, '/') . '/openapi/router';"],
  ["$host = preg_replace('~/+$~', '', $host) . '/openapi/router';"],
  ["$host = preg_replace('/\\/+$/', '', $host) . '/openapi/router';"],
])('PHP replaces by a pattern: %s', async (host) => {
  expect(await gatewaysOf(php(host))).toEqual(['cn']);
});

test.each([
  ["$host = preg_replace('#(a+)+$#', '', $host);"],
  ["$host = preg_replace('#kuajing(\\w+)#', '$1', $host);"],
  ["$host = preg_replace('#^https?://[^/]*#', getenv('HOST'), $host);"],
])('what a pattern makes that may run away, or puts together what it found, is not known: %s', async (host) => {
  expect(await gatewaysOf(php(host))).toEqual(['unknown']);
});

test('Python and Java replace by a pattern', async () => {
  const python = `
import re
import requests
HOST = re.sub(r'^https?://', '', 'https://openapi.kuajingmaihuo.com')
requests.post('https://' + HOST + '/openapi/router', json={'type': 'bg.goods.list.get'})
`;
  const java = `
package cn.erp;
import cn.hutool.http.HttpUtil;
class A {
  static final String HOST = "http://openapi.kuajingmaihuo.com/".replaceFirst("^https?://", "").replaceAll("/+$", "");
  String send() { return HttpUtil.post("https://" + HOST + "/openapi/router", "{\\"type\\":\\"bg.goods.list.get\\"}"); }
}
`;
  expect(await gatewaysOf({ 'a.py': python })).toEqual(['cn']);
  expect(await gatewaysOf({ 'src/main/java/cn/erp/A.java': java })).toEqual(['cn']);
});

test("C#'s Regex.Replace has the text first", async () => {
  const csharp = `
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
class A {
  readonly HttpClient http = new HttpClient();
  void Send() { http.PostAsJsonAsync(Regex.Replace("https://openapi.kuajingmaihuo.com/", "/+$", "") + "/openapi/router", new { type = "bg.goods.list.get" }); }
}
`;
  expect(await gatewaysOf({ 'A.cs': csharp })).toEqual(['cn']);
});
