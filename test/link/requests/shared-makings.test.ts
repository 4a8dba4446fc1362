import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from '../project.js';

const CLIENT = `import requests


class Client:
    def __init__(self, home, abroad):
        self.home = home
        self.abroad = abroad

    def send(self, type_, url=None):
        return requests.post(url or self.home, json={"type": type_})
`;

/** An SDK whose methods nobody in sight calls, and \`makers\` files that make its client. */
function sdk(methods: readonly string[], makers: number): Record<string, string> {
  const made = Array.from({ length: makers }, (_, i): readonly [string, string] => [
    `job${i}.py`,
    `from sdk import Sdk\nfrom settings import CN, US\n\n\ndef run():\n    return Sdk(${i === 1 ? 'US' : 'CN'}, US)\n`,
  ]);
  return {
    'settings.py': `CN = "${CN}"\nUS = "${US}"\n`,
    'client.py': CLIENT,
    'sdk.py': `from client import Client\n\n\nclass Sdk(Client):\n${methods.map((body, i) => `    def method${i}(self, **more):\n        ${body}\n`).join('\n')}`,
    ...Object.fromEntries(made),
  };
}

const told = (pairs: readonly string[]): readonly string[] => [...new Set(pairs.map((pair) => pair.replace(/^~/, '')))].sort();

test('what makes an object is followed once for all of its methods: a hundred of them, made at twenty places, are followed to the end', async () => {
  const names = Array.from({ length: 100 }, (_, i) => `bg.own.n${i}.get`);
  const files = sdk(
    names.map((name) => `return self.send("${name}")`),
    20,
  );
  const pairs = pairsOf(await project(files));
  expect(told(pairs)).toEqual(told(names.flatMap((name) => [`${name} cn`, `${name} us`])));
});

test('a name that the router renames where the URL says so is followed by itself, whichever method comes first', async () => {
  const bodies = ['return self.send("bg.own.a.get")', 'return self.send("bg.goods.add")', 'return self.send("bg.own.c.get")'];
  const files = {
    ...sdk(bodies, 3),
    'client.py': `from temu_gateway import temu_gateway, temu_type\n${CLIENT.replace('json={"type": type_}', 'json={"type": temu_type(type_, url or self.home)}').replace('post(url or self.home', 'post(temu_gateway(type_, url or self.home)')}`,
    'temu_gateway.py': readFileSync('fixtures/name-handed-to-missing-code/after/temu_gateway.py', 'utf8'),
  };
  const pairs = told(pairsOf(await project(files)));
  expect(pairs).toContain('temu.goods.add partner');
  expect(pairs).not.toContain('bg.goods.add cn');
});

test('a method that hands over something else of its object is followed by itself', async () => {
  const files = sdk(
    ['return self.send("bg.own.a.get")', 'return self.send("bg.own.b.get", self.abroad)', 'return self.send("bg.own.c.get")'],
    3,
  );
  const pairs = told(pairsOf(await project(files)));
  expect(pairs.filter((pair) => pair.includes('.b.'))).toEqual(['bg.own.b.get us']);
  expect(pairs.filter((pair) => !pair.includes('.b.'))).toEqual([
    'bg.own.a.get cn',
    'bg.own.a.get us',
    'bg.own.c.get cn',
    'bg.own.c.get us',
  ]);
});
