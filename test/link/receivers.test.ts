import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

const send = (url: string, type = 'type') => `fetch(${url}, { method: 'POST', body: JSON.stringify({ type: ${type} }) })`;

const programs: Readonly<Record<string, readonly [source: string, pairs: readonly string[]]>> = {
  'a method that calls the one above': [
    `class A { constructor(url) { this.url = url; } send(type) { return ${send('this.url')}; } }
     class B extends A { send(name) { return super.send('bg.' + name); } }
     new B('${CN}').send('goods.add'); new A('${US}').send('bg.goods.update');`,
    ['bg.goods.add cn', 'bg.goods.update us'],
  ],
  'a field that a class below has otherwise': [
    `class A { url = null; send(type) { return ${send('this.url')}; } }
     class C extends A { url = '${CN}'; list() { return this.send('bg.goods.add'); } }
     class U extends C { url = '${US}'; }
     new C().list(); new U().list();`,
    ['bg.goods.add cn', 'bg.goods.add us'],
  ],
  'static methods of classes that extend each other': [
    `class A { static url = null; static send(type) { return ${send('this.url')}; } }
     class C extends A { static url = '${CN}'; static list() { return this.send('bg.goods.add'); } }
     class U extends C { static url = '${US}'; }
     class O extends A { static url = '${CN}'; static list() { return super.send('bg.order.list.get'); } }
     C.list(); U.list(); O.list();`,
    ['bg.goods.add cn', 'bg.goods.add us', 'bg.order.list.get cn'],
  ],
  'copies of an object with methods': [
    `const base = { url: '', send(type) { return ${send('this.url')}; } };
     const cn = { ...base, url: '${CN}' }; const us = { ...base, url: '${US}' };
     cn.send('bg.goods.add'); us.send('bg.goods.update');`,
    ['bg.goods.add cn', 'bg.goods.update us'],
  ],
  'a closure for each making': [
    `const make = (url) => { const send = (type) => ${send('url')}; return { goods: goods(send) }; };
     const goods = (send) => ({ add: () => send('bg.goods.add') });
     make('${CN}').goods.add(); make('${US}').goods.add();`,
    ['bg.goods.add cn', 'bg.goods.add us'],
  ],
  'a setter': [
    `class A { #url = '${CN}'; set url(v) { this.#url = v; } get url() { return this.#url; } send(type) { return ${send('this.url')}; } }
     const cn = new A(); cn.send('bg.goods.add'); const us = new A(); us.url = '${US}'; us.send('bg.goods.update');`,
    ['bg.goods.add cn', 'bg.goods.update us'],
  ],
  events: [
    `const { EventEmitter } = require('events'); const bus = new EventEmitter();
     bus.on('call', (type) => ${send(`'${CN}'`)}); bus.emit('call', 'bg.goods.add'); bus.emit('other', 'bg.goods.update');`,
    ['bg.goods.add cn'],
  ],
  'a method of the project that is called like one of lists': [
    `class Shops { find(handler) { handler('bg.goods.add'); } }
     const handle = (type) => ${send(`'${CN}'`)}; new Shops().find(handle);`,
    ['bg.goods.add cn'],
  ],
  promises: [
    `const config = () => new Promise((done) => setTimeout(() => done({ url: '${CN}' })));
     config().then(({ url }) => url).then((url) => ${send('url', "'bg.goods.add'")});`,
    ['bg.goods.add cn'],
  ],
};

test.each(Object.entries(programs))('%s', async (_, [source, pairs]) => {
  expect(pairsOf(await project({ 'a.js': source }))).toEqual(pairs);
});
