import { expect, test } from 'vitest';
import { CN, onlyRequest, pairsOf, project } from './project.js';

const HOST = 'https://openapi.kuajingmaihuo.com';

test('a parameter without a type is the client that its callers hand over, in Python', async () => {
  const one = await project({
    'client.py': `def call(session, api_type):\n    return session.post("${CN}", json={"type": api_type})\n`,
    'jobs.py': `import requests\nfrom client import call\n\nwith requests.Session() as s:\n    call(s, "bg.goods.add")\ncall(requests, "bg.mall.info.get")\n`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn']);
  expect(onlyRequest(one)).toMatchObject({ api: 'requests', closed: true, typeAtHost: 'api_type' });
});

test('so is a field that a constructor sets from its parameter', async () => {
  const one = await project({
    'client.py': `class Api:\n    def __init__(self, http):\n        self.http = http\n\n    def call(self, api_type):\n        return self.http.post("${CN}", json={"type": api_type})\n`,
    'jobs.py': `from requests import Session\nfrom client import Api\n\nApi(Session()).call("bg.goods.add")\n`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
});

test('each caller brings the base URL of its own client', async () => {
  const one = await project({
    'a.js': `const axios = require('axios');
      function call(http, type) { return http.post('/openapi/router', { type }); }
      call(axios.create({ baseURL: '${HOST}' }), 'bg.goods.add');
      call(axios.create({ baseURL: 'https://openapi-b-us.temu.com' }), 'bg.goods.update');`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.update us']);
  expect(onlyRequest(one)).toMatchObject({ host: null });
});

test('a declared client gets its base URL from where it is made', async () => {
  const one = await project({
    'a.ts': `import axios, { AxiosInstance } from 'axios';
      class Goods { constructor(private readonly http: AxiosInstance) {} add() { return this.http.post('/openapi/router', { type: 'bg.goods.add' }); } }
      new Goods(axios.create({ baseURL: '${HOST}' })).add();`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
  expect(onlyRequest(one)).toMatchObject({ host: null });
});

test('what callers hand over and is no client sends nothing', async () => {
  const one = await project({
    'a.js': `function keep(cache, type) { return cache.post('${CN}', { type }); } keep(new Map(), 'bg.goods.add');`,
  });
  expect(one.links.requests).toEqual([]);
});

test('an unknown caller leaves the request open', async () => {
  const one = await project({
    'a.js': `const axios = require('axios'); function call(http, type) { return http.post('${CN}', { type }); }
      call(axios, 'bg.goods.add'); register(call);`,
  });
  expect(pairsOf(one)).toContain('~? cn');
  expect(onlyRequest(one).closed).toBe(false);
});

test('imports of a class under another name lead to the class, in Python and C#', async () => {
  const one = await project({
    'a.py': `from requests import Session as Http\n\ndef add(http: Http):\n    http.post("${CN}", json={"type": "bg.goods.add"})\n`,
    'A.cs': `using Http = System.Net.Http.HttpClient;\nclass A { private readonly Http http = new Http(); void F() { http.PostAsync("${CN}", new StringContent("{\\"type\\":\\"bg.goods.update\\"}")); } }`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.goods.update cn']);
});
