import { expect, test } from 'vitest';
import { isLong, oneIn } from '../long.js';
import { expectWithin, folderWith, runBinWithin } from '../safety/bin.js';

const OLD = 'bg.goods.quantity.get';

const steps = (step: (j: number) => string): string => Array.from({ length: 20 }, (_, j) => step(j)).join('');

/** A service among hundreds of one team, whose variables, fields and methods all have the same names. */
const services: readonly (readonly [language: string, path: (i: number) => string, code: (i: number) => string])[] = [
  [
    'JavaScript',
    (i) => `src/m${i % 40}/s${i}.js`,
    (i) => `const { sign } = require('../sign');
class Service {
  constructor(client) { this.client = client; this.params = {}; }
${steps(
  (j) => `  async step${j}(shop) {
    const params = { shop, page: ${j} };
    params.type = this.kind;
    const { data } = await this.client.request(sign(params));
    data.forEach((item) => { this.params[item.id] = item; });
    return data.map((item) => item.id).filter(Boolean);
  }
`,
)}  send() { return this.client.call('${OLD}', { i: ${i} }); }
}
module.exports = { Service${i}: Service };
module.exports.create = (client) => new Service(client);
`,
  ],
  [
    'Python',
    (i) => `src/m${i % 40}/s${i}.py`,
    (i) => `class Service:
    def __init__(self, client):
        self.client = client
        self.params = {}
${steps(
  (j) => `
    def step${j}(self, shop):
        params = {'shop': shop, 'page': ${j}}
        params['type'] = self.kind
        data = self.client.request(params).json().get('data') or []
        for item in data:
            self.params[item['id']] = item
        return [item['id'] for item in data if item]
`,
)}
    def send(self):
        return self.client.call('${OLD}', {'i': ${i}})
`,
  ],
  [
    'Java',
    (i) => `src/main/java/com/a/p${i % 40}/C${i}.java`,
    (i) => `package com.a.p${i % 40};
import java.util.*;
public class C${i} {
    private final Client client;
    public C${i}(Client client) { this.client = client; }
${steps(
  (j) => `    public Object step${j}(String shop) {
        Map<String, Object> body = new HashMap<>();
        body.put("shop", shop);
        body.put("page", ${j});
        return client.request(body);
    }
`,
)}    public Object send() { return client.call("${OLD}", ${i}); }
}
`,
  ],
];

/** Seconds of work for so many services. */
async function secondsOf(count: number, path: (i: number) => string, code: (i: number) => string): Promise<number> {
  const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), code(i)]));
  const run = await runBinWithin(count / 50, folderWith(files), ['-d', '--quiet', '--reporter', 'json']);
  expect(JSON.parse(run.stdout).summary.tokens).toBe(count);
  return run.seconds;
}

test.each(oneIn(3, services))('hundreds of services in %s take a share of their own each', async (_, path, code) => {
  const count = isLong ? 400 : 200;
  const few = await secondsOf(count / 4, path, code);
  const many = await secondsOf(count, path, code);
  // Starting and the first files take longer than others: what the further three quarters take is what grows.
  expectWithin(many - few, (count - count / 4) / 40);
});
