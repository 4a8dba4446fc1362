import { describe, expect, test } from 'vitest';
import { CN, onlyRequest, pairsOf, project, US } from '../project.js';

const sends = `import requests\n\ndef send(shop, api):\n    requests.post('${CN}', json={'type': api, 'shop': shop})\n\n`;
const stages = `${sends}def goods(shop):\n    send(shop, 'bg.goods.add')\n\ndef orders(shop):\n    send(shop, shop)\n\nSTAGES = {'1': goods, '2': orders}\n`;
const known = ['bg.goods.add cn', 'bg.order.list.get cn'];

describe('functions that a loop takes out of a table are called there', () => {
  test.each([
    ['for no, stage in STAGES.items():', ''],
    ['for stage in STAGES.values():', ''],
    ['for no, stage in sorted(STAGES.items()):', ''],
    ['for stage in [goods, orders]:', ''],
    [`for title, stage in [('a', goods), ('b', orders)]:`, ''],
    ['for no in STAGES:', '    stage = STAGES[no]\n'],
    [`PLAN = [('*/5', goods), ('*/9', orders)]\nfor cron, stage in PLAN:`, '    print(cron)\n'],
  ])('%s', async (head, first) => {
    const one = await project({ 'main.py': `${stages}${head}\n${first}    stage('bg.order.list.get')\n` });
    expect(pairsOf(one)).toEqual(expect.arrayContaining(known));
    expect(pairsOf(one).filter((pair) => pair.includes('?'))).toEqual([]);
  });
});

test('classes that a loop takes out of a list are made there', async () => {
  const one = await project({
    'main.py': `import requests\n\nclass Goods:\n    def __init__(self, url):\n        self.url = url\n\n    def run(self):\n        requests.post(self.url, json={'type': 'bg.goods.add'})\n\nfor job in [Goods]:\n    job('${CN}').run()\n`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
});

test('a setting under a key that its callers choose is asked for each of them', async () => {
  const one = await project({
    'gateway.ini': `[gateway]\ncn = ${CN}\nus = ${US}\n`,
    'main.py': `import configparser, requests\nconf = configparser.ConfigParser()\nconf.read('gateway.ini')\n\ndef send(region):\n    requests.post(conf.get('gateway', region.lower()), json={'type': 'bg.goods.add'})\n\nsend('CN')\n`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
});

test('what a map gives for a key that nobody knows may be missing, and the default is asked then', async () => {
  const one = await project({
    'main.py': `import os, requests\nMAP = {'S2': '${US}'}\nrequests.post(MAP.get(os.environ['SHOP']) or '${CN}', json={'type': 'bg.goods.add'})\n`,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', '~bg.goods.add us']);
});

test('methods of texts, and methods that a class has, are not taken for calls of __getattr__ on an object that nobody knows', async () => {
  const one = await project({
    'api.py': `import requests

def upper(fn):
    def wrap(text):
        return fn(text).encode('utf-8')
    return wrap

class Client:
    def send(self, api):
        return requests.post('${CN}', json={'type': api})

class Draft:
    def __init__(self, client):
        self.client = client

    def fire(self, api):
        return self.client.send(api)

class Api:
    TABLE = {'order_list': 'bg.order.list.get'}

    def __init__(self, client):
        self.own = client

    def __getattr__(self, name):
        api = self.TABLE[name]
        def caller():
            return Draft(self.own).fire(api)
        return caller

Api(Client()).order_list()
`,
  });
  expect(pairsOf(one)).toEqual(['bg.order.list.get cn']);
  expect(onlyRequest(one).closed).toBe(true);
});
