import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../fixtures/fixture.js';
import { quickFolder } from '../quick-folder.js';

/**
 * Two clients whose hosts no file of the repository tells, but what they are called after does: `bg.goods.add` is CN's and is renamed, `bg.goods.update` goes to a
 * region perhaps and never is. `settled`: the request is routed, and renames what goes to CN; else it is a question.
 */
type Program = { readonly of: string; readonly files: Readonly<Record<string, string>>; readonly settled?: true };

const axios = "const axios = require('axios');\n";
const client = `${axios}class Client { constructor(url) { this.url = url; } call(type, data) { return axios.post(this.url, { type, ...data }); } }\n`;
const python = `import requests


class Client:
    def __init__(self, url):
        self.url = url

    def call(self, type_, **data):
        return requests.post(self.url, json={'type': type_, **data})


`;
const calls = "cn.call('bg.goods.add', {});\nus.call('bg.goods.update', {});\n";
const others = "a.call('bg.goods.add', {});\nb.call('bg.goods.update', {});\n";
const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

const script = (of: string, code: string, settled?: true): Program => ({
  of,
  files: { 'main.js': client + code },
  ...(settled && { settled }),
});
const inPython = (of: string, code: string): Program => ({ of, files: { 'main.py': python + code } });
const pythonCalls = "a.call('bg.goods.add')\nb.call('bg.goods.update')\n";

const java = `import java.util.*;
public class Client {
  private final String url;
  private final org.springframework.web.client.RestTemplate rest = new org.springframework.web.client.RestTemplate();
  Client(String url) { this.url = url; }
  String call(String type, Map<String, Object> data) { data.put("type", type); return rest.postForObject(url, data, String.class); }
}
`;
const go = `package main

import (
	"bytes"
	"encoding/json"
	"net/http"

	"github.com/spf13/viper"
)

type Client struct{ url string }

func (c *Client) Call(api string, data map[string]any) {
	data["type"] = api
	b, _ := json.Marshal(data)
	http.Post(c.url, "application/json", bytes.NewReader(b))
}

`;

const programs: readonly Program[] = [
  script(
    'a library that reads settings',
    `const config = require('config');\nconst a = new Client(config.get('temu.url.cn'));\nconst b = new Client(config.get('temu.url.us'));\n${others}`,
  ),
  script(
    'a file of settings outside',
    `const yaml = require('js-yaml');\nconst fs = require('fs');\nconst conf = yaml.load(fs.readFileSync('/etc/erp.yml', 'utf8'));\nconst cn = new Client(conf.temu.cn.url);\nconst us = new Client(conf.temu.us.url);\n${calls}`,
  ),
  script(
    'the variables that hold the clients',
    `const cn = new Client(process.env.A_URL);\nconst us = new Client(process.env.B_URL);\n${calls}`,
  ),
  script(
    'the classes of the clients',
    `class CnClient extends Client { constructor() { super(process.env.A_URL); } }\nclass UsClient extends Client { constructor() { super(process.env.B_URL); } }\nconst a = new CnClient();\nconst b = new UsClient();\n${others}`,
  ),
  script(
    'the functions around',
    "function syncCn() { return new Client(process.env.A_URL).call('bg.goods.add', {}); }\nfunction syncUs() { return new Client(process.env.B_URL).call('bg.goods.update', {}); }\nsyncCn(); syncUs();\n",
  ),
  script(
    'the keys of a map of hosts',
    "const urls = { cn: process.env.A_URL, us: process.env.B_URL };\nnew Client(urls.cn).call('bg.goods.add', {});\nnew Client(urls.us).call('bg.goods.update', {});\n",
  ),
  script(
    'the region of a shop',
    "const shops = [{ region: 'CN', url: process.env.A_URL }, { region: 'US', url: process.env.B_URL }];\nconst of = (region) => new Client(shops.find((shop) => shop.region === region).url);\nof('CN').call('bg.goods.add', {});\nof('US').call('bg.goods.update', {});\n",
  ),
  script(
    'a proxy',
    `const a = new Client('https://erp-proxy.example.com/cn/router');\nconst b = new Client('https://erp-proxy.example.com/us/router');\n${others}`,
  ),
  script('a client beside one of CN', `const cn = new Client('${CN}');\nconst us = new Client(process.env.B_URL);\n${calls}`, true),
  script(
    'a condition beside a client of CN',
    `const a = new Client('${CN}');\nconst b = new Client(process.env.B_URL);\na.call('bg.goods.add', {});\nif (process.env.REGION === 'US') b.call('bg.goods.update', {});\n`,
    true,
  ),
  script(
    'the other side of a condition',
    "const a = new Client(process.env.A_URL);\nconst b = new Client(process.env.B_URL);\nif (process.env.REGION === 'CN') {\n  a.call('bg.goods.add', {});\n} else {\n  b.call('bg.goods.update', {});\n}\n",
  ),
  script(
    'a condition that denies',
    "const a = new Client(process.env.A_URL);\nconst b = new Client(process.env.B_URL);\nif (process.env.REGION !== 'CN') {\n  b.call('bg.goods.update', {});\n} else {\n  a.call('bg.goods.add', {});\n}\n",
  ),
  {
    of: 'the folders',
    files: {
      'client.js': `${client}module.exports = { Client };\n`,
      'cn/sync.js': "const { Client } = require('../client');\nnew Client(process.env.A_URL).call('bg.goods.add', {});\n",
      'us/sync.js': "const { Client } = require('../client');\nnew Client(process.env.B_URL).call('bg.goods.update', {});\n",
    },
  },
  inPython(
    'keys of Flask',
    `from flask import current_app\n\na = Client(current_app.config['TEMU_CN_URL'])\nb = Client(current_app.config['TEMU_US_URL'])\n${pythonCalls}`,
  ),
  inPython(
    'fields of pydantic',
    `from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n    cn_url: str\n    us_url: str\n\n\nsettings = Settings()\na = Client(settings.cn_url)\nb = Client(settings.us_url)\n${pythonCalls}`,
  ),
  inPython(
    'keys of a section',
    `from configparser import ConfigParser\n\nconfig = ConfigParser()\nconfig.read('/etc/erp/temu.cfg')\na = Client(config.get('temu', 'cn_url'))\nb = Client(config.get('temu', 'us_url'))\n${pythonCalls}`,
  ),
  inPython(
    'options of the command line',
    `import argparse\n\nparser = argparse.ArgumentParser()\nparser.add_argument('--cn-url')\nparser.add_argument('--us-url')\nargs = parser.parse_args()\na = Client(args.cn_url)\nb = Client(args.us_url)\n${pythonCalls}`,
  ),
  inPython(
    'columns of a table',
    `from sqlalchemy import create_engine, text\n\nrow = create_engine('mysql://erp').connect().execute(text('select * from conf')).first()\na = Client(row.cn_url)\nb = Client(row.us_url)\n${pythonCalls}`,
  ),
  {
    of: 'keys of a mapping, as a part of the URL',
    files: {
      'main.py': `import json
import sys

import requests


def call(host, type_, **data):
    return requests.post('{}/openapi/router'.format(host), json={'type': type_, **data})


conf = json.load(sys.stdin)
call(conf['cn_host'], 'bg.goods.add')
call(conf['us_host'], 'bg.goods.update')
`,
    },
  },
  {
    of: 'keys of viper',
    files: {
      'go.mod': 'module erp\n\ngo 1.20\n',
      'main.go': `${go}func main() {\n\ta := &Client{viper.GetString("temu.cn.url")}\n\tb := &Client{viper.GetString("temu.us.url")}\n\ta.Call("bg.goods.add", map[string]any{})\n\tb.Call("bg.goods.update", map[string]any{})\n}\n`,
    },
  },
  {
    of: 'fields that viper fills',
    files: {
      'go.mod': 'module erp\n\ngo 1.20\n',
      'main.go': `${go}type Conf struct {\n\tCnURL string \`mapstructure:"cn_url"\`\n\tUsURL string \`mapstructure:"us_url"\`\n}\n\nfunc main() {\n\tvar conf Conf\n\tviper.Unmarshal(&conf)\n\ta := &Client{conf.CnURL}\n\tb := &Client{conf.UsURL}\n\ta.Call("bg.goods.add", map[string]any{})\n\tb.Call("bg.goods.update", map[string]any{})\n}\n`,
    },
  },
  {
    of: "Spring's environment",
    files: {
      'Client.java': java,
      'Jobs.java': `import java.util.*;\npublic class Jobs {\n  void run(org.springframework.core.env.Environment env) {\n    new Client(env.getProperty("temu.cn.url")).call("bg.goods.add", new HashMap<>());\n    new Client(env.getProperty("temu.us.url")).call("bg.goods.update", new HashMap<>());\n  }\n}\n`,
    },
  },
  {
    of: "Spring's @Value",
    files: {
      'Client.java': java,
      'Jobs.java': `import java.util.*;\nimport org.springframework.beans.factory.annotation.Value;\npublic class Jobs {\n  @Value("\${temu.cn.url}") private String first;\n  @Value("\${temu.us.url}") private String second;\n  void run() {\n    new Client(first).call("bg.goods.add", new HashMap<>());\n    new Client(second).call("bg.goods.update", new HashMap<>());\n  }\n}\n`,
    },
  },
  {
    of: 'properties with setters',
    files: {
      'Client.java': java,
      'Settings.java': `@org.springframework.boot.context.properties.ConfigurationProperties(prefix = "temu")\npublic class Settings {\n  private String cnUrl; private String usUrl;\n  public String getCnUrl() { return cnUrl; }\n  public void setCnUrl(String value) { cnUrl = value; }\n  public String getUsUrl() { return usUrl; }\n  public void setUsUrl(String value) { usUrl = value; }\n}\n`,
      'Jobs.java': `import java.util.*;\npublic class Jobs {\n  private final Settings settings;\n  Jobs(Settings settings) { this.settings = settings; }\n  void run() {\n    new Client(settings.getCnUrl()).call("bg.goods.add", new HashMap<>());\n    new Client(settings.getUsUrl()).call("bg.goods.update", new HashMap<>());\n  }\n}\n`,
    },
  },
  {
    of: '.NET options',
    files: {
      'erp.csproj': '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n',
      'Jobs.cs': `using System.Net.Http;\nusing System.Net.Http.Json;\nusing Microsoft.Extensions.Options;\npublic class TemuOptions { public string CnUrl { get; set; } public string UsUrl { get; set; } }\npublic class Client {\n  private readonly string url; private readonly HttpClient http = new HttpClient();\n  public Client(string url) { this.url = url; }\n  public void Call(string type) { http.PostAsJsonAsync(url, new { type }).Wait(); }\n}\npublic class Jobs {\n  public void Run(IOptions<TemuOptions> options) {\n    new Client(options.Value.CnUrl).Call("bg.goods.add");\n    new Client(options.Value.UsUrl).Call("bg.goods.update");\n  }\n}\n`,
    },
  },
  {
    of: 'variables of a shell',
    files: {
      'sync.sh': `#!/bin/bash\ncurl -X POST "$TEMU_CN_URL" -d '{"type":"bg.goods.add"}'\ncurl -X POST "$TEMU_US_URL" -d '{"type":"bg.goods.update"}'\n`,
    },
  },
  {
    of: 'variables of an .http file',
    files: {
      'api.http': 'POST {{cn_url}}/router\n\n{"type":"bg.goods.add"}\n\n###\nPOST {{us_url}}/router\n\n{"type":"bg.goods.update"}\n',
    },
  },
  {
    of: 'variables of a collection',
    files: {
      'erp.postman_collection.json': JSON.stringify({
        info: { name: 'erp', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
        item: [
          { request: { method: 'POST', url: { raw: '{{cn_url}}/router' }, body: { mode: 'raw', raw: '{"type":"bg.goods.add"}' } } },
          { request: { method: 'POST', url: { raw: '{{us_url}}/router' }, body: { mode: 'raw', raw: '{"type":"bg.goods.update"}' } } },
        ],
      }),
    },
  },
  {
    of: 'URLs of jobs in YAML',
    files: { 'jobs.yml': 'jobs:\n  - url: ${TEMU_CN_URL}\n    type: bg.goods.add\n  - url: ${TEMU_US_URL}\n    type: bg.goods.update\n' },
  },
  {
    of: 'variables of Ruby',
    files: {
      'sync.rb':
        "require 'httparty'\nHTTParty.post(ENV['TEMU_CN_URL'], body: { type: 'bg.goods.add' }.to_json)\nHTTParty.post(ENV['TEMU_US_URL'], body: { type: 'bg.goods.update' }.to_json)\n",
    },
  },
  {
    of: 'settings of Kotlin',
    files: {
      'Sync.kt':
        'class Sync(private val rest: RestTemplate, private val conf: Conf) {\n    fun first() = rest.postForObject(conf.cnUrl, mapOf("type" to "bg.goods.add"), String::class.java)\n    fun second() = rest.postForObject(conf.usUrl, mapOf("type" to "bg.goods.update"), String::class.java)\n}\n',
    },
  },
  {
    of: 'the clients of an SDK',
    files: {
      'main.js': `const { TemuClient } = require('temu-open-sdk');\nconst cn = new TemuClient({ region: 'CN' });\nconst us = new TemuClient({ region: 'US' });\n${calls}`,
    },
  },
];

test.each(programs)('hosts called after regions by $of', async ({ files, settled }) => {
  const folder = mkdtempSync(join(quickFolder, 'temu-hosts-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { report } = await run(folder, '--dry-run');
    const decided = report.findings.filter(({ kind }) => kind === 'type').map(({ found, action, reason }) => [found, action, reason]);
    expect(decided.sort()).toEqual([
      ['bg.goods.add', 'rewrite', 'migrated-type'],
      ['bg.goods.update', ...(settled ? ['keep', 'renamed-when-sent'] : ['review', 'regional-gateway'])],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
