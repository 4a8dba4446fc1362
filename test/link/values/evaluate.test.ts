import { describe, expect, test } from 'vitest';
import { LOOKS } from '../../../src/base/looks.js';
import { walk } from '../../../src/base/tree.js';
import { parse, prepare } from '../../../src/languages/index.js';
import { closedRepository } from '../../../src/link/index.js';
import { programOf } from '../../../src/link/program/program.js';
import { startSession } from '../../../src/link/start-session.js';
import { type AbstractValue, TOP, UNKNOWN_SUBSTRING } from '../../../src/link/values/abstract-value.js';
import { evaluate } from '../../../src/link/values/evaluate.js';
import type { Session } from '../../../src/link/values/session.js';
import type { Node, SourceFile, Tree } from '../../../src/model/index.js';
import { catalogue } from '../project.js';

const MARK = /«([^»]*)»/;

/** A program in which `«…»` stands round one expression → what that expression can be. */
async function valuesIn(path: string, marked: string): Promise<string> {
  const at = marked.search(MARK);
  const text = marked.replace(MARK, '$1');
  const end = at + (MARK.exec(marked)?.[1]?.length ?? 0);
  await prepare([path]);
  const tree = parse(sourceFile(path, text));
  const session = sessionOf(tree);
  const node = [...walk(tree.root)].find(({ range, kind }) => range.start === at && range.end === end && kind !== 'group');
  if (!node) throw new Error(`no expression at ${at}–${end}`);
  return evaluate(session, node, tree, TOP).map(said).sort().join(' | ');
}

function sourceFile(path: string, text: string): SourceFile {
  const toByte = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
  return { path, bytes: Buffer.from(text), text, encoding: 'utf-8', toByte, scope: 'named', ignored: false, namedItself: false };
}

function sessionOf(tree: Tree): Session {
  const { path } = tree.file;
  const program = programOf('/project', new Map([[path, tree]]), closedRepository(new Set([path])), catalogue);
  return startSession(program, LOOKS);
}

/** `~` before what is only likely, `…` for a part of a text that is not known. */
function said(value: AbstractValue): string {
  return `${value.certain || value.kind === 'unknown' ? '' : '~'}${named(value)}`;
}

function named(value: AbstractValue): string {
  switch (value.kind) {
    case 'text':
      return `"${value.text.replaceAll(UNKNOWN_SUBSTRING, '…')}"`;
    case 'node':
      return kindOf(value.node);
    case 'instance':
      return `new ${value.type.node.name}`;
    case 'library':
      return `library ${value.path}`;
    case 'module':
    case 'absent':
      return value.kind;
    case 'unknown':
      return value.soft ? 'doubt' : '?';
  }
}

const kindOf = (node: Node): string => (node.kind === 'plain' ? node.text : node.kind);

const programs: Readonly<Record<string, readonly (readonly [program: string, values: string])[]>> = {
  'a.ts': [
    ["function g(r: string) { switch (true) { case r === 'us': return 'x'; default: return 'y'; } } f(«g('cn')»);", '"y"'],
    ["const c = { a: { b: 'x', c: 'y' } }; const g = (o, p) => p.split('.').reduce((o, k) => o?.[k], o); f(«g(c, 'a.b')»);", '"x"'],
    [
      "const c = { a: { b: 'x', c: 'y' } }; function g(p) { let v = c; for (const k of p.split('.')) { if (v == null) return 'd'; v = v[k]; } return v; } f(«g('a.b')»);",
      '"x"',
    ],
    [
      "const c = { a: { b: 'x', c: 'y' } }; function g(p) { let v = c; p.split('.').forEach((k) => { v = v[k]; }); return v; } f(«g('a.b')»);",
      '?',
    ],
    [
      "const c = { a: { b: 'x', c: 'y' } }; function g(p) { let v = c; for (const k of p.split('.')) v = v[k]; return v; } f(«g(process.argv[2])»);",
      '?',
    ],
    ["const A = 'x'; f(«A»);", '"x"'],
    ["function g(v) { return v ? 'x' : 'y'; } f(«g(0.0) + g(0x0) + g(0n) + g(0.5) + g('0')»);", '"yyyxx"'],
    ["const A = 'x'; f(«`${A}.y`»);", '"x.y"'],
    ["const A = 'x'; f(«A + '.y'»);", '"x.y"'],
    ["let a = 'x'; a = 'y'; f(«a»);", '"y"'],
    ["let a = 'x'; if (c()) a = 'y'; f(«a»);", '~"x" | ~"y"'],
    ["f(«c() ? 'x' : 'y'»);", '"x" | "y"'],
    ["f(«process.env.HOST || 'x'»);", '"x" | ?'],
    ["const o = { a: { b: 'x' } }; f(«o.a.b»);", '"x"'],
    ["const o = { a: 'x' }; f(«o['a']»);", '"x"'],
    ["const { a } = { a: 'x' }; f(«a»);", '"x"'],
    ["const { a = 'y' } = {}; f(«a»);", '"y"'],
    ["const o = { ...{ a: 'x' } }; f(«o.a»);", '"x"'],
    ["namespace T { export namespace G { export const A = 'x'; } } import G = T.G; f(«G.A»);", '"x"'],
    ["namespace T { const A = 'x'; export namespace G { export const g = () => A; } } f(«T.G.g()»);", '"x"'],
    ["namespace T.G { const A = 'x'; export function g() { return A; } } f(«T.G.g()»);", '"x"'],
    ["const A = 'y'; namespace T { export const A = 'x'; } namespace T { f(«A»); }", '"x"'],
    ["const A = 'y'; namespace T { const A = 'x'; } namespace T { f(«A»); }", '"y"'],
    ["const A = 'y'; namespace T { const A = 'x'; export function g() { return A; } } f(«T.g()»);", '"x"'],
    ["namespace T { let a = 'x'; export function s(v) { a = v; } export function g() { return a; } } T.s('y'); f(«T.g()»);", '? | ~"x"'],
    ["const A = 'y'; class T { static A = 'x'; static g() { return A; } } f(«T.g()»);", '"y"'],
    ["const o = { a: 'x' }; o.a = 'y'; f(«o.a»);", '~"x" | ~"y"'],
    ["const g = (t) => t; f(«g('x')»);", '"x"'],
    ["function g(t) { if (t === 'x') return 'y'; return t; } f(«g('x')»);", '"y"'],
    ["function g(t) { if (t === 'x') return 'y'; return t; } f(«g('z')»);", '"z"'],
    ["function g(t) { switch (t) { case 'x': return 'y'; default: return 'z'; } } f(«g('x')»);", '"y"'],
    ['function g(t) { f(«t»); }', '?'],
    ["class A { u = 'x'; g() { f(«this.u»); } }", '"x"'],
    ["class A { constructor(u) { this.u = u; } } f(«new A('x').u»);", '"x"'],
    ["enum E { Add = 'x' } f(«E.Add»);", '"x"'],
    ["import axios from 'axios'; const c = axios.create({}); f(«c.post»);", 'library axios.create().post'],
    ["f(«['x', 'y'][1]»);", '"y"'],
    ["const m = new Map([['a', 'x']]); f(«m.get('a')»);", '"x"'],
    ["const m = new Map([['a', 'x']]); const s = { get: (k) => m.get(k) }; f(«s.get('a')»);", '"x"'],
    ["const m = new Map(); const put = (k, v) => { m.set(k, v); }; put('a', () => 'x'); f(«m.get('a')()»);", '"x"'],
    ["class A { constructor() { this.m = new Map(); } t(v) { this.m.set('a', v); return this; } } f(«new A().t('x').m.get('a')»);", '"x"'],
    ["class A { constructor(o) { Object.assign(this, { u: 'd' }, o); } } f(«new A({ u: 'x' }).u»);", '"x"'],
    ["class A { constructor(o) { Object.assign(this, { u: 'd' }, o); } } f(«new A({}).u»);", '"d"'],
    ["const n = (...p) => ['a', ...p].join('.'); f(«n('b', 'c')»);", '"a.b.c"'],
    ["class A {} A.T = 'x'; f(«A.T»);", '"x"'],
    ["class A { get u() { throw new Error('x'); } g() { f(«this.u»); } } class B extends A { get u() { return 'x'; } }", '~"x"'],
    ["const g = ({ u = 'https://x' }) => u; f(«g(process.env)»);", '"https://x" | ?'],
    ["class A { u() { return 'x'; } } const a = new A(); a.u = () => 'y'; f(«a.u()»);", '"y"'],
    ["class A { u = 'x'; } const a = Object.assign(new A(), { u: 'y' }); f(«a.u»);", '"y"'],
    ["class A { u = 'x'; } const a = new A(); Object.defineProperty(a, 'u', { value: 'y' }); f(«a.u»);", '~"x" | ~"y"'],
    ["const client = { url: 'cn' }; function set(o, k, v) { o[k] = v; } set(client, 'url', 'us'); f(«client.url»);", '~"cn" | ~"us"'],
    ["const list = [{ url: 'cn' }]; list[0] = { url: 'us' }; f(«list[0].url»);", '~"cn" | ~"us"'],
    ["const g = (k) => { switch (k) { case 'a': { return { u: 'cn' }; } } }; f(«g(k).u»);", '"cn"'],
    ["const g = (k) => { switch (k) { case 'a': { return { u: 'cn' }; } } }; f(«g(k)?.u»);", '"cn" | absent'],
    ["const list = ['cn', 'x']; list.splice(0, 1, 'us'); f(«list[0]»);", '~"cn" | ~"us" | ~"x" | ~absent'],
    ["const o = { url: 'cn' }; delete o.url; f(«o.url ?? 'us'»);", '"us" | ~"cn"'],
    ["const m = new Map([['a', 'cn']]); m.delete('a'); f(«m.get('a') ?? 'us'»);", '"us" | ~"cn"'],
    ["const o = { url: 'cn' }; mutate(o); function mutate(x) { Object.assign(x, { url: 'us' }); } f(«o.url»);", '~"cn" | ~"us"'],
    ["const list = ['cn']; list.length = 0; list.push('us'); f(«list[0]»);", '~"cn" | ~"us" | ~absent'],
    ["const list = ['cn', 'us']; const copy = list; copy.shift(); f(«list[0]»);", '~"cn" | ~"us" | ~absent'],
    ["class A { constructor() { this.url = 'cn'; setUp(this); } } function setUp(a) { a.url = 'us'; } f(«new A().url»);", '~"cn" | ~"us"'],
    [
      "class A { url = 'cn'; } class B extends A { constructor() { super(); this['u' + 'rl'] = 'us'; } } f(«new B().url»);",
      '~"cn" | ~"us"',
    ],
    ["class A { url = 'cn'; use(k, v) { this[k] = v; return this; } } f(«new A().use('url', 'us').url»);", '~"cn" | ~"us"'],
    ["class A { constructor(o) { for (const k of Object.keys(o)) this[k] = o[k]; } } f(«new A({ url: 'cn' }).url»);", '"cn"'],
    ["const o = { url: 'cn' }; Reflect.set(o, 'url', 'us'); f(«o.url»);", '~"cn" | ~"us"'],
    ["const o = { url: 'cn' }; _.set(o, 'url', 'us'); f(«o.url»);", '~"cn" | ~"us"'],
    ["const o = { url: 'cn' }; with_(o, (x) => { x.url = 'us'; }); function with_(a, g) { g(a); } f(«o.url»);", '~"cn" | ~"us"'],
    ["const q = new Map(); q.set('url', 'cn'); for (const k of q.keys()) q.set(k, 'us'); f(«q.get('url')»);", '~"cn"'],
    ["async function main() { const o = { url: 'cn' }; delete o.url; f(«o.url ?? 'us'»); } main();", '"us"'],
    [
      "async function main() { const o = { inner: { url: 'cn' } }; const i = o.inner; i.url = 'us'; f(«o.inner.url»); } main();",
      '~"cn" | ~"us"',
    ],
    [
      "async function main() { const list = ['cn', 'us']; const copy = list; copy.shift(); f(«list[0]»); } main();",
      '~"cn" | ~"us" | ~absent',
    ],
    [
      "async function main() { const list = [{ url: 'cn' }]; list.forEach((one) => { one.url = 'us'; }); f(«list[0].url»); } main();",
      '~"cn" | ~"us"',
    ],
    ["async function main() { const o = { url: 'cn' }; const ref = [o]; ref[0].url = 'us'; f(«o.url»); } main();", '~"cn" | ~"us"'],
    ["async function main() { const p = { type: 'a' }; const q = p; const r = q; r.type = 'b'; f(«p.type»); } main();", '~"a" | ~"b"'],
    ["class A { static u = 'x'; static g() { return this.u; } } class B extends A { static u = 'y'; } f(«B.g()»);", '"y"'],
    ["const o = { u: 'x', g() { return this.u; } }; const p = { ...o, u: 'y' }; f(«p.g()»);", '"y"'],
    ["const o = { u: 'x', g() { return this.u; } }; const p = { u: 'y' }; f(«o.g.bind(p)()»);", '"y"'],
    ["const o = { u: 'x', s(u) { this.u = u; return this; }, g() { return this.u; } }; f(«o.s('y').g()»);", '~"x" | ~"y"'],
    ["class A { #u = 'x'; set u(v) { this.#u = v; } get u() { return this.#u; } } const a = new A(); a.u = 'y'; f(«a.u»);", '"y"'],
    ["class A { constructor(u) { this.u = u; } set u(v) { this._u = v + '/y'; } get u() { return this._u; } } f(«new A('x').u»);", '"x/y"'],
    ["const [x, ...y] = ['a', 'b', 'c']; f(«y[1]»);", '"c"'],
    ["const h = ([a, ...b]) => b[0]; f(«h(['a', 'b'])»);", '"b"'],
    ["const l = []; for (const u of ['x', 'y']) l.push(() => u); f(«l.map((g) => g())[0]»);", '"x"'],
    ["const g = () => Promise.resolve({ u: 'x' }); f(«g().then(({ u }) => u + 'y')»);", '"xy"'],
    ["f(«new Promise((done) => done('x'))»);", '"x"'],
    ["const t = (j) => j.t; const [a, b] = [{ t: 'x' }, { t: 'y' }].map(t); f(«b»);", '"y"'],
    ["const o = { u: 'x' }; const p = o; p.u = 'y'; f(«o.u»);", '~"x" | ~"y"'],
    ["const o = { a: { u: 'x' } }; const { a } = o; a.u = 'y'; f(«o.a.u»);", '~"x" | ~"y"'],
    ["const o = Object.fromEntries([{ c: 'a', u: 'x' }].map(({ c, u }) => [c, { u }])); f(«o.a.u»);", '"x"'],
    ["class A { toJSON() { return { type: 'x' }; } } f(«JSON.parse(JSON.stringify(new A())).type»);", '"x"'],
    ["class A { static get U() { return 'x'; } } f(«A.U»);", '"x"'],
    ["const a = []; const put = (v) => { a.push(v); }; put('x'); for (const v of a) f(«v»);", '"x"'],
    ["const s = new Set(); s.add('x'); for (const v of s) f(«v»);", '"x"'],
    ["const m = new Map(); m.set('k', 'x'); for (const [k, v] of m) f(«k + v»);", '"kx"'],
    ["const m = new Map(); m.set('k', 'x'); m.forEach((v, k) => f(«k + v»));", '"kx"'],
    ["const one = async (t) => t; const g = async () => { const [, b] = await Promise.all([one('x'), one('y')]); f(«b»); };", '"y"'],
    ["const a = [...b(), 'x']; f(«a[0]»);", '?'],
    ["exports.H = 'x'; f(«exports.H + '.y'»);", '"x.y"'],
    ["const { URL } = require('url'); f(«new URL('https://x/y').host»);", '"x"'],
    [
      "const M = (P) => class extends P { b() { return this.a(); } }; class A { a() { return 'x'; } } class B extends M(A) {} f(«new B().b()»);",
      '"x"',
    ],
    ["f(«['x', 'y'].reduce((a, b) => a + '/' + b)»);", '"x/y"'],
    ["const run = (...steps) => (p) => steps.reduce((v, step) => step(v), p); f(«run((p) => ({ ...p, t: 'x' }))({}).t»);", '"x"'],
    ['const a = []; fill(a); for (const one of a) f(«one.type»);', '?'],
    ["class Q { #a = []; add(j) { this.#a.push(j); } } const q = new Q(); q.add({ t: 'x' }); f(«q.#a.shift().t»);", '"x"'],
    ["f(«'X'.toLowerCase()»);", '"x"'],
    ["let a; function g() { if (!a) a = 'x'; return a; } f(«g()»);", '"x"'],
    ["class A { static one = null; u = 'x'; static get() { A.one ??= new A(); return A.one; } } f(«A.get().u»);", '"x"'],
    ["const u = new URL('https://h/p?q'); f(«u.pathname»);", '"/p"'],
    ["const m = {}; function put(k, v) { m[k] = v; } put('a', 'x'); put('b', 'y'); f(«m['a']»);", '"x"'],
    ["const m = new Map(); const put = (k, v) => m.set(k, v); put('a', 'x'); put('b', 'y'); f(«m.get('b')»);", '"y"'],
    [
      "class R { m = new Map(); put(k, v) { this.m.set(k, v); return this; } of(k) { return this.m.get(k); } } const r = new R(); r.put('a', 'x'); r.put('b', 'y'); f(«r.of('a')»);",
      '"x"',
    ],
    ["const l = ['x', 'y'].map((t) => ({ t })); f(«l[1].t»);", '"y"'],
    ["const o = JSON.parse(JSON.stringify({ a: 'x' })); f(«o.a»);", '"x"'],
    ["const m = new Map(Object.entries({ a: 'x' }).sort()); f(«m.get('a')»);", '"x"'],
    ["const c = (t) => (u) => t + u; const d = c('x'); f(«d('y')»);", '"xy"'],
    ["const g = (t, u) => t + u; const p = ['x', 'y']; f(«g(...p)»);", '"xy"'],
    ["const g = (t, u) => t + u; const h = g.bind(null, 'x'); f(«h('y')»);", '"xy"'],
    [
      "class B { f = { k: 'v' }; t(v) { this.f.t = v; return this; } w(p) { Object.assign(this.f, p); return this; } get() { return { ...this.f }; } } f(«new B().t('x').w({ a: 'y' }).get().t»);",
      '"x"',
    ],
    [
      "const m = new Map(); function put(k, v) { m.set(k, v); } class A {} class B extends A {} put(A, 'x'); put(B, 'y'); f(«m.get(new B().constructor)»);",
      '"y"',
    ],
    ["const m = { a: () => 'x', b: () => 'y' }; f(«m['b']()»);", '"y"'],
    ["function* g() { yield 'x'; } for (const t of g()) f(«t»);", '"x"'],
    ["const o = { get u() { return 'x'; } }; f(«o.u»);", '"x"'],
    ["const o = { x: { t: 'z' } }; o.x.t = 'y'; f(«o.x.t»);", '~"y" | ~"z"'],
    ["const o = { x: {} }; o.x.t = 'y'; f(«o.x.t»);", '"y"'],
    ["f(«'x_y_z'.replace(/_/g, '.')»);", '"x.y.z"'],
    ["f(«'x.y.z'.replace('.', '_')»);", '"x_y.z"'],
  ],
  'a.py': [
    ["from functools import reduce\nC = {'a': {'b': 'x', 'c': 'y'}}\nf(«reduce(lambda o, k: o[k], 'a.b'.split('.'), C)»)\n", '"x"'],
    [
      "C = {'a': {'b': 'x', 'c': 'y'}}\ndef g(p):\n    v = C\n    for k in p.split('.'):\n        v = v.get(k)\n        if v is None:\n            return 'd'\n    return v\nf(«g('a.b')»)\n",
      '"x"',
    ],
    ["class A:\n    U = 'x'\n    @classmethod\n    def g(cls):\n        return cls.U\nclass B(A):\n    U = 'y'\nf(«B.g()»)\n", '"y"'],
    ["A = 'x'\nf(«A»)\n", '"x"'],
    ["def g():\n    for t in ['x']:\n        f(t)\n    for t in ['y']:\n        f(«t»)\n", '"y"'],
    ["def g():\n    for t, n in {'x': 1}.items():\n        f(t)\n    for t, n in {'y': 1}.items():\n        f(«t»)\n", '"y"'],
    ["A = 'x'\nf(«f'{A}.y'»)\n", '"x.y"'],
    ["d = {'a': 'x'}\nf(«d['a']»)\n", '"x"'],
    ["d = {'a': 'x'}\nf(«d.get('a')»)\n", '"x"'],
    ["def g(t='x'):\n    return t\nf(«g()»)\n", '"x"'],
    ["class A:\n    u = 'x'\n    def g(self):\n        f(«self.u»)\n", '"x"'],
    ["class A:\n    def __init__(self, u):\n        self.u = u\nf(«A('x').u»)\n", '"x"'],
    ["def g(x):\n    if isinstance(x, dict):\n        return 'x'\n    return 'y'\nf(«g({'a': 'z'})»)\n", '"x"'],
    ["def g(x):\n    return 'x' if isinstance(x, (list, tuple)) else 'y'\nf(«g('z')»)\n", '"y"'],
    ["d = {'a': 'x'}\nf(«d.pop('a')»)\n", '"x"'],
    ["d = {}\nf(«d.pop('a', 'y')»)\n", '"y"'],
    ['import requests\ns = requests.Session()\nf(«s.post»)\n', 'library requests.Session().post'],
    ["from functools import partial\ndef g(a, b):\n    return a + b\nh = partial(g, 'x')\nf(«h('y')»)\n", '"xy"'],
    ["import functools\ndef g(a, b):\n    return a + b\nh = functools.partial(g, b='y')\nf(«h('x')»)\n", '"xy"'],
    ["def m(u):\n    def n(t):\n        return u + t\n    return n\nn = m('x')\nf(«n('y')»)\n", '"xy"'],
    [
      "class A:\n    def __init__(self, u):\n        self.u = u\n    def __call__(self, t):\n        return self.u + t\na = A('x')\nf(«a('y')»)\n",
      '"xy"',
    ],
    ["def h(a, b):\n    return a + b\ndef g(*args, **more):\n    return h('x', *args, **more)\nf(«g('y')»)\n", '"xy"'],
    [
      "class A:\n    @classmethod\n    def of(cls, u):\n        return cls(u)\n    def __init__(self, u):\n        self.u = u\nf(«A.of('x').u»)\n",
      '"x"',
    ],
    [
      "class S:\n    def __init__(self, v):\n        self.v = v\n    def __get__(self, obj, owner):\n        return self.v\nclass A:\n    u = S('x')\nf(«A().u»)\n",
      '"x"',
    ],
    ["@contextmanager\ndef g(t):\n    yield t\nwith g('x') as t:\n    f(«t»)\n", '"x"'],
    ["def g():\n    yield 'x'\n    yield 'y'\nfor t in g():\n    f(«t»)\n", '"x" | "y"'],
    ["def g():\n    with s() as t:\n        return 'x'\nf(«g()»)\n", '"x"'],
    ["def g():\n    for t in s():\n        return 'x'\nf(«g()»)\n", '"x" | absent'],
    [
      "class B:\n    def __init__(self, t):\n        self.t = t\nclass C(B):\n    def __init__(self):\n        super().__init__('x')\nf(«C().t»)\n",
      '"x"',
    ],
    [
      "class B:\n    def __init__(self, t):\n        self.t = t\nclass C(B):\n    def __init__(self):\n        B.__init__(self, 'x')\nf(«C().t»)\n",
      '"x"',
    ],
    ["class A:\n    def __init__(self):\n        self.u = 'x'\na = A()\na.u = 'y'\nf(«a.u»)\nb = A()\nb.u = 'z'\n", '"y"'],
    ["import os\nclass A:\n    def __init__(self, u):\n        self.u = u\nf(«A(os.getenv('U', 'x')).u»)\n", '"x" | ?'],
    ["def g(d):\n    e = d.copy()\n    e['t'] = 'y'\n    f(«d['t']»)\n    return e\ng({'t': 'x'})\n", '?'],
    ["def g():\n    d = {'t': 'x'}\n    e = d.copy()\n    e['t'] = 'y'\n    return d\nf(«g()['t']»)\n", '"x"'],
    ["M = {}\ndef reg(k):\n    def wrap(fn):\n        M[k] = fn\n        return fn\n    return wrap\nf(«M['a']»)\n", '?'],
    [
      'import enum\nclass R(enum.Enum):\n    A = "h"\n    @property\n    def url(self):\n        return f"https://{self.value}/r"\nf(«R["A"].url»)\n',
      '"https://h/r"',
    ],
    [
      'import enum\nclass R(enum.Enum):\n    A = "h"\n    def url(self):\n        return f"https://{self.value}/r"\nf(«R("h").url()»)\n',
      '"https://h/r"',
    ],
    [
      'import enum\nclass R(enum.Enum):\n    A = ("a", "x")\n    B = ("b", "y")\n    def __init__(self, code, url):\n        self.code = code\n        self.url = url\n    @classmethod\n    def of(cls, code):\n        for one in cls:\n            if one.code == code:\n                return one\nf(«R.of("b").url»)\n',
      '"y"',
    ],
    ['import enum\nclass R(enum.Enum):\n    A = {"h": "x"}\nf(«R.A.value["h"]»)\n', '"x"'],
    [
      'from collections import namedtuple\nclass J(namedtuple("J", ["api", "data"])):\n    def p(self):\n        return self.api\nf(«J("x", 1).p()»)\n',
      '"x"',
    ],
    ['from dataclasses import asdict, dataclass\n@dataclass\nclass R:\n    api = "x"\n    n: str = ""\nf(«R("m").api»)\n', '"x"'],
    ['from collections import ChainMap\nf(«ChainMap({"a": "x"}, {"a": "y"})["a"]»)\n', '"x"'],
    ['def g():\n    d = {"t": "x"}\n    d.setdefault("t", "y")\n    f(«d["t"]»)\n', '"x"'],
    ['f(«"{h}/{p}".format(h="x", p="y")»)\n', '"x/y"'],
    ['f(«"%(h)s/y" % {"h": "x"}»)\n', '"x/y"'],
    ['f(«"/".join(["x", "y"])»)\n', '"x/y"'],
    ['from urllib.parse import urlsplit\nu = urlsplit("https://h/p")\nf(«u.netloc + u.path»)\n', '"h/p"'],
    ['L = []\nL.append("x")\nL.extend(["y"])\nfor t in L + ["z"]:\n    f(«t»)\n', '"x" | "y" | "z"'],
    ['o = {"x": {"t": "z"}}\ndef g():\n    p = {"x": {}}\n    p["x"]["t"] = "y"\n    f(«p["x"]["t"]»)\n', '"y"'],
    [
      'class A:\n    def __init__(self):\n        self.p = {}\n        self.p["t"] = "y"\n    def g(self):\n        return self.p["t"]\nf(«A().g()»)\n',
      '"y"',
    ],
    [
      'class A:\n    def __init__(self):\n        self.u = "y"\n    def run(self):\n        self.u = "x"\n        return self.go()\n    def go(self):\n        return self.u\nf(«A().run()»)\n',
      '"x"',
    ],
    ['class A:\n    def __init__(self, u):\n        self.u = u\n        self.u = self.u.rstrip("/")\nf(«A("x/").u»)\n', '"x"'],
    ["def g(v=None):\n    return 'x' if not v else 'y'\nf(«g()»)\n", '"x"'],
    ["def g(v):\n    return 'x' if v else 'y'\nf(«g(0.0) + g('0') + g(0x0)»)\n", '"yxy"'],
    [
      "from dataclasses import dataclass\n@dataclass\nclass A:\n    u: str = ''\n    def __post_init__(self):\n        self.u = 'x'\n@dataclass\nclass B(A):\n    def __post_init__(self):\n        if not self.u:\n            super().__post_init__()\nf(«B('y').u»)\n",
      '"y" | ~"x"',
    ],
    ["def g(v=None):\n    return 'x' if not (v) else 'y'\nf(«g('z')»)\n", '"y"'],
    ["def g(v=None):\n    if not v:\n        return 'x'\n    return 'y'\nf(«g('z')»)\n", '"y"'],
    ["def g(v={}):\n    return 'x' if v else 'y'\nf(«g()»)\n", '"x" | "y"'],
    ["from munch import Munch\nb = Munch(t='x')\nf(«b.t»)\n", '"x"'],
    ["import frappe\nb = frappe._dict({'t': 'y'})\nb.t = 'x'\nf(«b['t']»)\n", '~"x" | ~"y"'],
    ["def g(v={}):\n    return 'x' if v else 'y'\nf(«g({'a': 1})»)\n", '"x"'],
    ["def g(**v):\n    return 'x' if not v else 'y'\nf(«g()»)\n", '"x" | "y"'],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass A:\n    h: str\n    u: str = field(init=False)\n    def __post_init__(self):\n        self.u = self.h + '/r'\na = A('y')\nf(«A('x').u»)\n",
      '"x/r"',
    ],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass A:\n    u: str = None\n    def __post_init__(self):\n        self.u = self.u or 'x'\na = A('y')\nf(«A().u»)\n",
      '"x"',
    ],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass A:\n    u: str = None\n    def __post_init__(self):\n        self.u = self.u or 'x'\na = A('y')\nf(«A(u='z').u»)\n",
      '"z"',
    ],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass A:\n    u: str = ''\n    def __post_init__(self):\n        self.load()\n    def load(self):\n        self.u = 'x'\nf(«A().u»)\n",
      '"x"',
    ],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass A:\n    u: str = ''\n    def __post_init__(self):\n        self.u = 'x'\n@dataclass\nclass B(A):\n    t: str = ''\n    def __post_init__(self):\n        super().__post_init__()\n        self.t = self.u + 'y'\nf(«B().t»)\n",
      '"xy"',
    ],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass A:\n    u: str = ''\n    def __post_init__(self):\n        self.u = 'x'\n@dataclass\nclass B(A):\n    def __post_init__(self):\n        self.t = 'y'\nf(«B(u='z').u»)\n",
      '~"x" | ~"z"',
    ],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass A:\n    r: InitVar[str]\n    u: str = ''\n    def __post_init__(self, r):\n        self.u = r\nf(«A('x').u»)\n",
      '?',
    ],
    [
      "from dataclasses import dataclass\n@dataclass\nclass A:\n    t: str = ''\n    u: str = ''\n    def __post_init__(self):\n        self.u = 'x' if self.t else 'y'\na = A('t')\na.t = ''\na.__post_init__()\nf(«a.u»)\n",
      '"x" | "y"',
    ],
    ["class A:\n    def __init__(self, u=''):\n        self.u = u\n        if not self.u:\n            self.u = 'x'\nf(«A().u»)\n", '"x"'],
    ["class A:\n    def __init__(self, u=''):\n        self.u = u\n        if not u:\n            self.u = 'x'\nf(«A().u»)\n", '"x"'],
    [
      "class A:\n    def __init__(self, u=None):\n        self.u = u\n        if self.u is None:\n            self.u = 'x'\nf(«A('z').u»)\n",
      '"z"',
    ],
    ["A = ['x', 'y']\nB = ['1', '2', '3']\nf(«[t + p for t, p in zip(A, B)][1]»)\n", '"y2"'],
    ["D = {'k': {'a': 'x'}, 'm': {'a': 'y'}}\nE = {k: v['a'] for k, v in D.items()}\nf(«E['m']»)\n", '"y"'],
    ["A = ['x', 'y', 'z']\nf(«[t for t in A if t != 'x'][0]»)\n", '"y"'],
    ["A = ['x', 'y']\nf(«next(t for t in A if t == 'y')»)\n", '"y"'],
    ["A = ['x', 'y']\nf(«next((t for t in A if t == 'z'), 'none')»)\n", '"none"'],
    ["A = ['x', 'y']\ndef g(k):\n    return next(t for t in A if t == k)\nf(«g('y')»)\n", '"y"'],
    ["A = ['x', 'y']\nX = [t for t in A]\nY = [t + '!' for t in X]\nf(«Y[1]»)\n", '"y!"'],
    [
      "A = ['x', 'y']\ndef g(ts):\n    for t in ts:\n        if t != 'x':\n            yield {'t': t, 'u': t + '!'}\nfor j in g(A):\n    f(«j['t'] + j['u']»)\n",
      '"yy!"',
    ],
    [
      "A = ['x', 'y']\ndef g():\n    out = []\n    for i, t in enumerate(A):\n        out.append({'t': t})\n    return out\nf(«g()[1]['t']»)\n",
      '"y"',
    ],
    ["A = ['x', 'y']\nf(«list(map(lambda t: t + '!', A))[1]»)\n", '"y!"'],
    [
      "import queue\ndef fill(q):\n    for t in ['x', 'y']:\n        q.put((t, 1))\nq = queue.Queue()\nfill(q)\nwhile not q.empty():\n    t, n = q.get()\n    f(«t»)\n",
      '"x" | "y"',
    ],
    [
      "class P:\n    def __init__(self, q):\n        self.jobs = q\n    def fill(self):\n        self.jobs.append('y')\nL = ['x']\nP(L).fill()\nfor t in L:\n    f(«t»)\n",
      '"x" | "y"',
    ],
    [
      "from dataclasses import dataclass, replace\n@dataclass\nclass R:\n    code: str\n    url: str\nA = R('a', 'x')\nB = replace(A, url='y')\nf(«A.url + B.url + replace(B, url='z').code»)\n",
      '"xya"',
    ],
    [
      "import copy\nclass C:\n    def __init__(self, u):\n        self.u = u\na = C('x')\nb = copy.copy(a)\nb.u = 'y'\nf(«a.u + b.u»)\n",
      '"xy"',
    ],
    [
      "class C:\n    def __getattr__(self, name):\n        def call(n):\n            return name + n\n        return call\nf(«C().add('!')»)\n",
      '"add!"',
    ],
  ],
  'A.java': [
    [
      'class A { static Map<String, Object> c = Map.of("a", Map.of("b", "x", "c", "y")); static Object h(String p) { Object v = c; for (String k : p.split("\\\\.")) { v = ((Map<String, Object>) v).get(k); } return v; } void g() { F.f(«h("a.b")»); } }',
      '"x"',
    ],
    ['class A { static final String T = "x"; void g() { f(«T»); } }', '"x"'],
    ['class A { void g() { String t = "x" + ".y"; f(«t»); } }', '"x.y"'],
    ['class A { String u(String t) { return t; } void g() { f(«u("x")»); } }', '"x"'],
    ['class A { void g(boolean c) { String t; if (c) { t = "x"; } else { t = "y"; } f(«t»); } }', '~"x" | ~"y"'],
    [
      'enum E { ADD("x"); private final String t; E(String t) { this.t = t; } String getT() { return t; } }\nclass A { void g() { f(«E.ADD.getT()»); } }',
      '"x"',
    ],
    ['class A { void g() { RestTemplate r = new RestTemplate(); f(«r.exchange»); } }', 'library RestTemplate().exchange'],
    ['class A { void g() { for (String t : List.of("x", "y")) { f(«t»); } } }', '"x" | "y"'],
    ['class A { void g() { Map<String, String> m = new HashMap<>() {{ put("a", "x"); }}; f(«m.get("a")»); } }', '"x"'],
    ['class A { void g() { f(«new StringBuilder("x").append(".").append("y").toString()»); } }', '"x.y"'],
    [
      'class A { void g() { Map<String, String> m = Map.of("a", "x"); StringBuilder b = new StringBuilder("{"); for (Map.Entry<String, String> e : m.entrySet()) { b.append(e.getKey()).append(":").append(e.getValue()); } f(«b.append("}").toString()»); } }',
      'object',
    ],
    [
      'class A { void g() { Map<String, String> m = Map.of("a", "x"); List<String> l = new ArrayList<>(); for (Map.Entry<String, String> e : m.entrySet()) { l.add(String.format("%s:%s", e.getKey(), e.getValue())); } f(«"{" + String.join(",", l) + "}"»); } }',
      'object',
    ],
    [
      'class A { void g() { Map<String, String> m = Map.of("a", "x"); f(«m.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(Collectors.joining(",", "{", "}"))»); } }',
      'object',
    ],
    [
      'class A { void put(StringBuilder b, Map<String, String> m) { for (Map.Entry<String, String> e : m.entrySet()) { b.append(e.getKey()); b.append(e.getValue()); } } void g() { StringBuilder b = new StringBuilder(); put(b, Map.of("a", "x")); f(«b.toString()»); } }',
      'object',
    ],
    [
      'class A { void g() { Map<String, String> m = Map.of("a", "x"); StringBuilder b = new StringBuilder(); for (Map.Entry<String, String> e : m.entrySet()) { b.append(e.getKey()); } f(«b.toString()»); } }',
      '~"…"',
    ],
    [
      'class A { void g(String h) { StringBuilder b = new StringBuilder("x"); b.append(\'.\').append("y"); f(«b.append("z").toString()»); } }',
      '"x.yz"',
    ],
    [
      'class A { void g(boolean c) { StringBuilder b = new StringBuilder("x"); if (c) { b.append("."); } b.append("y"); f(«b.toString()»); } }',
      '~"x…"',
    ],
    ['class A { static String v(Object o) { return o instanceof Map ? "map" : "text"; } void g() { f(«v(Map.of("a", "x"))»); } }', '"map"'],
    ['class A { static String v(Object o) { return o instanceof Map ? "map" : "text"; } void g() { f(«v("x")»); } }', '"text"'],
    [
      'class A { static Object v(Object o) { if (o instanceof Map<?, ?> m) { return m.get("a"); } return "no"; } void g() { f(«v(Map.of("a", "x"))»); } }',
      '"x"',
    ],
    ['class A { static String u() { return "x"; } String v(Supplier<String> s) { return s.get(); } void g() { f(«v(A::u)»); } }', '"x"'],
    ['class A { String v(Supplier<String> s) { return s.get(); } void g() { f(«v(() -> "x")»); } }', '"x"'],
    [
      'enum E { A("a", "x"), B("b", "y"); String k; String v; E(String k, String v) { this.k = k; this.v = v; } static E of(String key) { for (E one : values()) { if (one.k.equals(key)) { return one; } } return null; } }\nclass C { void g() { f(«E.of("b").v»); } }',
      '"y"',
    ],
    [
      'enum E { A("a", "x"), B("b", "y"); String k; String v; E(String k, String v) { this.k = k; this.v = v; } static E of(String key) { return Arrays.stream(values()).filter(one -> one.k.equals(key)).findFirst().orElseThrow(); } }\nclass C { void g() { f(«E.of("b").v»); } }',
      '"y"',
    ],
    [
      'enum R { CN, US; String url() { switch (this) { case US: return "y"; default: return "x"; } } }\nclass A { void g() { f(«R.US.url()»); } }',
      '"y"',
    ],
    [
      'enum R { CN { String url() { return "x"; } }, US { String url() { return "y"; } }; abstract String url(); }\nclass A { void g() { f(«R.US.url()»); } }',
      '"y"',
    ],
    [
      'enum R { CN, US }\nclass A { static final Map<R, String> M = new EnumMap<>(R.class); static { M.put(R.CN, "x"); M.put(R.US, "y"); } void g() { f(«M.get(R.US)»); } }',
      '"y"',
    ],
    ['record C(String t, String v) { C(String t) { this(t, "V1"); } }\nclass A { void g() { f(«new C("x").t()»); } }', '"x"'],
    [
      'class P { Map<String, Object> m = new TreeMap<>(); P add(String k, Object v) { m.put(k, v); return this; } Map<String, Object> all() { return m; } }\nclass A { void g() { f(«new P().add("a", "x").add("b", "y").all().get("b")»); } }',
      '"y"',
    ],
    [
      'class C { String t; static C of() { return new C(); } C api(String t) { this.t = t; return this; } String send() { return t; } }\nclass A { void g() { f(«C.of().api("x").send()»); } }',
      '"x"',
    ],
    [
      'class A { void g() { Map<String, String> a = new HashMap<>(); a.put("t", "x"); List<String> keys = new ArrayList<>(a.keySet()); Map<String, String> b = new TreeMap<>(); for (String k : keys) { b.put(k, a.get(k)); } f(«b.get("t")»); } }',
      '"x"',
    ],
    [
      'class A { void g() { Map<String, String> a = new HashMap<>(); a.put("t", "x"); Map<String, String> b = a.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)); f(«b.get("t")»); } }',
      '"x"',
    ],
    [
      'class A { void g() { Map<String, String> m = new HashMap<>(); m.put("x", "1"); m.put("y", "2"); for (Map.Entry<String, String> e : m.entrySet()) { f(«e.getKey()»); } } }',
      '"x" | "y"',
    ],
    [
      'class C { String u; String u() { return u; } } class B { private final C c = new C(); B url(String v) { c.u = v; return this; } C build() { return c; } } class A { void g() { f(«new B().url("x").build().u()»); } }',
      '"x"',
    ],
    [
      'class C { String u; String u() { return u; } } class B { private final C c = new C(); B url(String v) { c.u = v; return this; } C build() { return c; } } class A { void g() { C a = new B().url("x").build(); C b = new B().url("y").build(); f(«a.u()»); } }',
      '"x"',
    ],
    ['class B { String u; { u = "x"; } } class A { void g() { f(«new B().u»); } }', '"x"'],
    [
      'class X { String m; void setM(String v) { m = v; } String getM() { return m; } } class E { String run(X x) { return read(x); } String read(X x) { return x.getM(); } } class A { void g() { X x = new X(); E e = new E(); x.setM("a"); f(«e.run(x)»); x.setM("b"); e.run(x); } }',
      '"a"',
    ],
    ['class A { static final List<String> L = List.of("x", "y"); void g() { f(«L.get(1)»); } }', '"y"'],
    ['class A { void g() { List<String> l = new ArrayList<>(); l.add("x"); l.add("y"); l.remove(0); f(«l.get(0)»); } }', '~"x" | ~"y"'],
    [
      'interface I { String u(); } abstract class B implements I { String g() { return u(); } } class C extends B { private static final String H = "x"; public String u() { return H + "/r"; } } class A { void g() { I i = new C(); f(«((C) i).g()»); } }',
      '"x/r"',
    ],
    [
      'class S { final String r; S(String r) { this.r = r; } boolean away() { return !"cn".equals(r); } } class A { String u(S s) { if (s.away()) return "us"; return "kjmh"; } void g() { f(«u(new S("cn"))»); } }',
      '"kjmh"',
    ],
    ['class A { void g() { Map<String, Object> m = new HashMap<>(Map.of("t", "x")); m.putIfAbsent("t", "y"); f(«m.get("t")»); } }', '"x"'],
    [
      'class A { void g(Map<String, Object> b) { Map<String, Object> m = new HashMap<>(b.size() + 8); m.put("t", "x"); f(«m.get("t")»); } }',
      '"x"',
    ],
    [
      'enum R { A("x"), B("y"); final String h; R(String h) { this.h = h; } private static final Map<String, R> BY = new HashMap<>(); static { for (R r : values()) { BY.put(r.name(), r); } } static R of(String n) { return BY.get(n); } } class A { void g() { f(«R.of("B").h»); } }',
      '"y"',
    ],
    [
      'class A { static final List<String> L = new ArrayList<>(); static { L.add("x"); L.add("y"); } void g() { for (String t : L) { f(«t»); } } }',
      '"x" | "y"',
    ],
    ['class A { void g() { f(«String.join("/", "x", "y")»); } }', '"x/y"'],
    ['class A { void g() { f(«URI.create("https://h/p").getHost()»); } }', '"h"'],
    [
      'class B { String u = "y"; String run() { u = "x"; return go(); } String go() { return u; } } class A { void g() { f(«new B().run()»); } }',
      '"x"',
    ],
  ],
  'a.go': [
    [
      'package a\nimport "strings"\nvar c = map[string]any{"a": map[string]any{"b": "x", "c": "y"}}\nfunc h(p string) any { var v any = c; for _, k := range strings.Split(p, ".") { v = v.(map[string]any)[k] }; return v }\nfunc g() { f(«h("a.b")») }\n',
      '"x"',
    ],
    ['package a\nconst T = "x"\nfunc g() { f(«T») }\n', '"x"'],
    ['package a\nfunc g() { t := "x"; f(«t + ".y"») }\n', '"x.y"'],
    ['package a\ntype C struct { U string }\nfunc g() { c := C{U: "x"}; f(«c.U») }\n', '"x"'],
    ['package a\nfunc h(t string) string { return t }\nfunc g() { f(«h("x")») }\n', '"x"'],
    [
      'package a\ntype B map[string]any\nfunc (b B) With(k string, v any) B { o := B{k: v}; for k, v := range b { o[k] = v }; return o }\nfunc g() { f(«B{"a": 1}.With("t", "x").With("s", "y")["t"]») }\n',
      '"x"',
    ],
    ['package a\ntype S struct { t string }\nfunc h(t string) string { return S{t: "x"}.t }\nfunc g() { f(«h("u")») }\n', '"x"'],
    [
      'package a\ntype R int\nconst ( CN R = iota; US )\nfunc (r R) U() string { switch r { case US: return "u"; default: return "c" } }\ntype E struct { R R }\nfunc g() { e := E{}; f(«e.R.U()») }\n',
      '"c"',
    ],
    [
      'package a\ntype R int\nconst ( CN R = iota; US )\nfunc (r R) U() string { switch r { case US: return "u"; default: return "c" } }\ntype E struct { R R }\nfunc g() { e := E{}; e.R = US; f(«e.R.U()») }\n',
      '"u"',
    ],
    [
      'package a\ntype R int\nconst ( CN R = iota; US )\nfunc (r R) U() string { switch r { case US: return "u"; default: return "c" } }\ntype E struct { R R }\nfunc g() { e := E{}; if c() { e.R = US }; f(«e.R.U()») }\n',
      '~"c" | ~"u"',
    ],
    [
      'package a\ntype R int\nconst ( CN R = iota; US )\nfunc (r R) U() string { switch r { case US: return "u"; default: return "c" } }\ntype E struct { R R }\nfunc g(b []byte) { e := E{}; json.Unmarshal(b, &e); f(«e.R.U()») }\n',
      '? | ? | ~"c" | ~"u"',
    ],
    [
      'package a\ntype R int\nconst ( CN R = iota + 1; US )\nfunc (r R) U() string { switch r { case US: return "u"; case CN: return "c" }; return "n" }\ntype E struct { R R }\nfunc g() { e := &E{}; f(«e.R.U()») }\n',
      '"n"',
    ],
    [
      'package a\ntype R string\nconst ( CN R = "cn"; US R = "us" )\nfunc (r R) U() string { if r == US { return "u" }; return "c" }\ntype E struct { R R }\nfunc g() { e := E{}; f(«e.R.U()») }\n',
      '"c"',
    ],
    ['package a\ntype E struct { U string }\nfunc g(b []byte) { e := E{U: "x"}; json.Unmarshal(b, &e); f(«e.U») }\n', '? | ~"x"'],
    ['package a\nfunc g() { for k, v := range map[string]string{"x": "1", "y": "2"} { f(«k», v) } }\n', '"x" | "y"'],
    ['package a\nfunc g() { for _, v := range []string{"x", "y"} { f(«v») } }\n', '"x" | "y"'],
    ['package a\nimport "strings"\nfunc g() { f(«strings.TrimRight("x/", "/") + "/y"») }\n', '"x/y"'],
    ['package a\nfunc g() { var l []string; l = append(l, "x"); l = append(l, "y"); for _, t := range l { f(«t») } }\n', '"x" | "y"'],
    ['package a\nimport "net/url"\nfunc g() { u, _ := url.Parse("https://h/p"); f(«u.Host») }\n', '"h"'],
    [
      'package a\nimport "net/url"\nfunc g() { u, _ := url.Parse("https://h"); u.Path = "/p"; f(«u.String()») }\n',
      'library url.Parse().String()',
    ],
    [
      'package a\ntype G struct { Add string }\ntype T struct { Goods G }\nvar Types = T{}\nfunc init() { Types.Goods.Add = "x" }\nfunc g() { f(«Types.Goods.Add») }\n',
      '"x"',
    ],
    [
      'package a\nvar jobs = []struct { T string; N int }{{"x", 1}, {"y", 2}}\nfunc g() { for _, j := range jobs { f(«j.T») } }\n',
      '"x" | "y"',
    ],
    [
      'package a\ntype J struct { T string; N int }\nfunc (j *J) Type() string { return j.T }\nfunc g() { for _, j := range []*J{{"x", 1}, {T: "y"}} { f(«j.Type()») } }\n',
      '"x" | "y"',
    ],
    [
      'package a\ntype R int\nconst ( A R = iota; B )\nfunc (r R) URL() string { return [...]string{"x", "y"}[r] }\nfunc g() { f(«B.URL()») }\n',
      '"y"',
    ],
    [
      'package a\ntype R string\nconst ( A R = "a"; B R = "b" )\nfunc (r R) URL() string { switch r { case B: return "y"; default: return "x" } }\nfunc g() { f(«B.URL()») }\n',
      '"y"',
    ],
    ['package a\nvar cfg struct { Temu struct { URL string } }\nfunc g() { cfg.Temu.URL = "x"; f(«cfg.Temu.URL») }\n', '"x"'],
    [
      'package a\ntype P map[string]any\nfunc (p P) Set(k string, v any) P { p[k] = v; return p }\nfunc g() { f(«P{}.Set("t", "x").Set("n", 1)["t"]») }\n',
      '"x"',
    ],
    [
      'package a\ntype C struct { u string }\nfunc (c C) With(u string) C { c.u = u; return c }\nfunc g() { c := C{u: "x"}; d := c.With("y"); _ = d; f(«c.u») }\n',
      '~"x" | ~"y"',
    ],
    ['package a\ntype C struct { u string }\nfunc g() { c := C{u: "x"}; d := c; d.u = "y"; f(«c.u») }\n', '~"x" | ~"y"'],
  ],
  'a.php': [
    [
      "<?php enum E { case A; case B; function t() { return match (true) { $this === self::A => 'x', default => 'y' }; } } f(«E::B->t()»);",
      '"y"',
    ],
    ["<?php function g($v) { return $v ? 'x' : 'y'; } f(«g('0') . g(0.0) . g('0.0') . g('')»);", '"yyxy"'],
    ["<?php foreach (explode('.', 'x.y') as $k) { f(«$k»); }", '"x" | "y"'],
    [
      "<?php function g($p) { $v = ['a' => ['b' => 'x', 'c' => 'y'], 'd' => 'z']; foreach (explode('.', $p) as $k) { $v = $v[$k]; } return $v; } f(«g('a.b') . g('d')»);",
      '"xz"',
    ],
    [
      "<?php function g($p) { $v = ['a' => ['b' => 'x'], 'd' => 'z']; foreach (explode('.', $p) as $k) { $v = $v[$k]; } return $v; } f(«g($_GET['p'])»);",
      '?',
    ],
    [
      "<?php function g($v, $p, $d) { foreach (explode('.', $p) as $k) { if (!isset($v[$k])) { return $d; } $v = $v[$k]; } return $v; } f(«g(['a' => ['b' => 'x']], 'a.b', 'd') . g(['a' => 'x'], 'b', 'd')»);",
      '"xd"',
    ],
    [
      "<?php function g($v, $p, $d) { foreach (explode('.', $p) as $k) { if (!is_array($v) || !array_key_exists($k, $v)) return $d; $v = $v[$k]; } return $v; } f(«g(['a' => ['b' => 'x']], 'a.b', 'd')»);",
      '"x"',
    ],
    [
      "<?php function g($v, $p) { return array_reduce(explode('.', $p), fn ($o, $k) => $o[$k] ?? null, $v); } f(«g(['a' => ['b' => 'x']], 'a.b')»);",
      '"x"',
    ],
    [
      "<?php function g($p) { $v = ['a' => ['b' => 'x', 'c' => 'y']]; foreach (explode('.', $p) as $k) { $v = $v[$k]; } return $v; } foreach (['b', 'c'] as $n) { f(«g('a.' . $n)»); }",
      '"x" | "y"',
    ],
    ["<?php function g(array $p) { $p += ['t' => 'x']; return $p; } f(«g(['c' => 1])['t'] . g(['t' => 'y'])['t']»);", '"xy"'],
    [
      "<?php enum E { case A; case B; function t() { return match ($this) { E::A => 'x', E::B => 'y' }; } } foreach (E::cases() as $e) { f(«$e->t()»); }",
      '"x" | "y"',
    ],
    [
      "<?php\nclass A { const U = 'x'; static function g() { return static::U . self::U; } }\nclass B extends A { const U = 'y'; }\nf(«B::g()»);",
      '"yx"',
    ],
    [
      "<?php\nclass B { private $u = 'x'; private $t = '1'; function to($u) { $c = clone $this; $c->u = $u; return $c; } function get() { return $this->u . $this->t; } }\n$b = new B();\nf(«$b->to('y')->get()»);\nf($b->get());",
      '"y1"',
    ],
    [
      "<?php\nclass C { private $m = ['add' => 'x']; function __call($name, $args) { return $this->m[$name] . $args[0]; } }\nf(«(new C())->add('!')»);",
      '"x!"',
    ],
    ["<?php\nclass C { static function __callStatic($name, $args) { return $name . $args[0]; } }\nf(«C::add('!')»);", '"add!"'],
    [
      "<?php\nfunction g() { yield ['x', 1]; foreach (['y', 'z'] as $t) { yield [$t, 2]; } }\n$q = new SplQueue();\nforeach (g() as $one) { $q->enqueue($one); }\nwhile (!$q->isEmpty()) { [$t, $n] = $q->dequeue(); f(«$t»); }",
      '"x" | "y" | "z"',
    ],
    ["<?php\n$l = ['x', 'y'];\nwhile ($t = array_shift($l)) { f(«$t»); }", '"x" | "y"'],
    [
      "<?php f(«array_map(fn ($v) => is_scalar($v) ? (string) $v : json_encode($v), $b + ['k' => 'x'])['k'] . array_map('strval', ['k' => 'y'])['k']»);",
      '~"xy"',
    ],
    ["<?php f(«array_map(fn ($v) => json_encode($v), ['k' => 'x'])['k']»);", 'library array_map().k'],
    [
      "<?php class P { private array $m = []; static function of($t) { $p = new self(); $p->m['t'] = $t; return $p; } function all() { return $this->m; } } f(«P::of('x')->all()['t']»);",
      '"x"',
    ],
    [
      "<?php class P { private array $m = []; static function of($t) { $p = new self(); $p->m['t'] = $t; return $p; } function with($k, $v) { $this->m[$k] = $v; return $this; } function merge($b) { $this->m += $b; return $this; } function all() { return $this->m; } } f(«P::of('x')->with('n', 1)->merge(['a' => 'y'])->all()['t']»);",
      '"x"',
    ],
    ["<?php const T = 'x'; f(«T»);", '"x"'],
    ["<?php $t = 'x'; f(«$t . '.y'»);", '"x.y"'],
    ["<?php $a = ['k' => 'x']; f(«$a['k']»);", '"x"'],
    ["<?php class A { const T = 'x'; function g() { f(«self::T»); } }", '"x"'],
    ["<?php $a = array_merge(['k' => 'x'], ['k' => 'y']); f(«$a['k']»);", '"y"'],
    ["<?php function g(string $u) { $u = 'x'; f(«$u»); }", '"x"'],
    ["<?php foreach (['x' => 1, 'y' => 2] as $t => $n) { f(«$t»); }", '"x" | "y"'],
    ["<?php foreach ([['x', 1], ['y', 2]] as [$t, $n]) { f(«$t»); }", '"x" | "y"'],
    ["<?php function g() { foreach (['x'] as $t) { f($t); } foreach (['y'] as $t) { f(«$t»); } }", '"y"'],
    ["<?php function g() { foreach (['x' => 1] as $t => $n) { f($t); } foreach (['y' => 1] as $t => $n) { f(«$t»); } }", '"y"'],
    [
      "<?php class A { private static $s = null; static function g() { if (self::$s === null) { self::$s = 'x'; } f(«self::$s»); } }",
      '"x"',
    ],
    [
      "<?php enum E: string { case Add = 'x'; case Get = 'y'; static function of($n) { foreach (self::cases() as $c) { if ($c->name === $n) { return $c; } } } } f(«E::of('Get')->value»);",
      '"y"',
    ],
    [
      "<?php class P { private $m = []; function set($k, $v) { $this->m[$k] = $v; return $this; } function all() { return $this->m; } } f(«(new P())->set('a', 'x')->set('b', 'y')->all()['b']»);",
      '"y"',
    ],
    [
      "<?php enum R { case A; case B; function url() { return match ($this) { self::A => 'x', self::B => 'y' }; } } f(«R::B->url()»);",
      '"y"',
    ],
    [
      "<?php enum R: string { case A = 'a'; case B = 'b'; function url() { return $this === self::A ? 'x' : 'y'; } } f(«R::from('b')->url()»);",
      '"y"',
    ],
    ["<?php class A { function __construct(private string $u) {} function u() { return $this->u; } } f(«(new A('x'))->u()»);", '"x"'],
    ["<?php function g() { yield 'x'; yield 'y'; } foreach (g() as $t) { f(«$t»); }", '"x" | "y"'],
    ["<?php $l = ['x']; $l[] = 'y'; array_push($l, 'z'); foreach ($l as $t) { f(«$t»); }", '"x" | "y" | "z"'],
    ["<?php f(«implode('.', ['x', 'y'])»);", '"x.y"'],
    ["<?php f(«parse_url('https://h/r', PHP_URL_HOST)»);", '"h"'],
    ["<?php function g() { $a = []; $a['x']['t'] = 'y'; f(«$a['x']['t']»); }", '"y"'],
    ["<?php function h(array $p) { $p['u'] = 'y'; return $p; } function g() { $a = ['u' => 'x']; h($a); f(«$a['u']»); }", '"x"'],
    ["<?php function h(array &$p) { $p['u'] = 'y'; } function g() { $a = ['u' => 'x']; h($a); f(«$a['u']»); }", '"y"'],
    ["<?php class K {} $m = [K::class => 'y']; f(«$m[K::class]»);", '"y"'],
  ],
  'A.cs': [
    ['class A { const string T = "x"; void G() { F(«T»); } }', '"x"'],
    ['class A { void G() { var t = "x"; F(«$"{t}.y"»); } }', '"x.y"'],
  ],
};

describe.each(Object.entries(programs))('values in %s', (path, rows) => {
  test.each(rows)('%s → %s', async (marked, values) => {
    expect(await valuesIn(path, marked)).toBe(values);
  });
});
