import { beforeAll, describe, expect, it } from 'vitest';
import { typescript } from '../../../src/languages/typescript/index.js';
import { outlines } from './outline.js';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: code under test
const rows: readonly [title: string, path: string, code: string, tree: readonly string[]][] = [
  [
    'defines constants and variables, and joins text with +',
    'a.ts',
    "const a = 'x', b = `y`; export let c: string = `${HOST}/router` + '/z' + (d + 'e');",
    ['const a = "x"', 'const b = "y"', 'export let c: string = concat(template(HOST, "/router"), "/z", concat(d, "e"))'],
  ],
  [
    'makes every member of an object an entry, with its key as written',
    'a.ts',
    "x = { a, 'b.c': 1, [k]: 2, ...s, m() {}, 'q'() {}, get g() { return 1 } }",
    ['x = object(a: a, "b.c": 1, k: 2, ...s, m: function m() {}, "q": function q() {}, g: function g() {return(1)})'],
  ],
  [
    'defines the members of an enum as constants',
    'a.ts',
    "export enum T { Add = 'bg.goods.add', N, 'q' = 'r' }",
    ['export enum T {member const Add = "bg.goods.add"; member const N = -; "q": member const q = "r"}'],
  ],
  [
    'shows the literals of a type side by side',
    'a.ts',
    "type U = 'a' | 'b' | T['c']; interface I { type: 'a' | 'b'; 'bg.x': Y }",
    ['class U {list("a", "b", group(group(T), "c"))}', 'class I {type: list("a", "b"); "bg.x": -}'],
  ],
  [
    'keeps the fall-through of a switch',
    'a.ts',
    "switch (t) { case 'a': case 'b': f(); break; default: g() }",
    ['switch t {case "a": ; case "b": f(); group(); case : g()}'],
  ],
  [
    'chooses with ?:, ||, ?? and &&',
    'a.ts',
    "a = c ? 'x' : d || e || 'f'; g = h ?? 'i'; q = r && 's'",
    ['a = choice(if c, "x", choice(d, e, "f"))', 'g = choice(h, "i")', 'q = choice(if r, "s")'],
  ],
  [
    'compares with ||, && and ! in a condition',
    'a.ts',
    "if (j || k && !l) m(); else if ('n' in o) p(); while (a || b) c(); x = (a && b) ? 1 : 2",
    ['if (j || (k && (l ! true))) {m()} else {if ("n" in o) {p()} else {}}', 'group((a || b), c())', 'x = choice(if (a && b), 1, 2)'],
  ],
  [
    'reads each destructured name from the value',
    'a.ts',
    "const { a, b: { c: d = 'x' }, 'e.f': g, ...e } = await f('g'); const [h,, i] = j; const {} = k();",
    [
      'const a = f("g").a',
      'const d = choice(f("g").b.c, "x")',
      'const g = f("g").e.f',
      'const e = object(...f("g"))',
      '"e.f"',
      'const h = j[0]',
      'const i = j[2]',
      'k()',
    ],
  ],
  [
    'imports what a definition requires',
    'a.ts',
    "const { a, b: c } = require('./y'); const x = require('./z'); export const w = require('./v').u; import t = require('s'); require('r')",
    [
      'import a as a, b as c from ./y',
      'import * as x from ./z',
      'import u as w from ./v',
      'export w as w',
      'import * as t from s',
      'require("r")',
    ],
  ],
  [
    'imports by every form',
    'a.ts',
    "import d, { a as b } from 'x'; import * as n from 'y'; import 'z'; import j from './a.json' with { type: 'json' }",
    [
      'import default as d, a as b from x',
      'import * as n from y',
      'import  from z',
      'import default as j from ./a.json',
      'group(group(type, "json"))',
    ],
  ],
  [
    'exports by every form',
    'a.ts',
    "export { a as b } from 'x'; export * from 'y'; export * as n from 'z'; export { q }; export default 'v'; export default function f() {}; export = m",
    [
      'export a as b from x',
      'export * as * from y',
      'export * as n from z',
      'export q as q',
      'export "v"',
      'export function f() {}',
      'export f as default',
      'module.exports = m',
    ],
  ],
  [
    'knows fields, private names, statics, accessors and parameter properties',
    'a.ts',
    "@C('x') @D class A extends B<'t'> { static readonly X = 'y'; #p = 1; constructor(private readonly h: HttpService, @Inject('k') q?: string) { super(); this.u = 'v' } get g() { return this.#p } static { s() } }",
    [
      '@C("x") @D() class A < B {member const X = "y"; member let #p = 1; function constructor(field h: HttpService, @Inject("k") q: string) {super(); this.u = "v"}; function g() {return(this.#p)}; group(group(s()))}',
      '"t"',
      'group(B)',
    ],
  ],
  [
    'binds the names of a parameter pattern',
    'a.ts',
    'function m({ type, data: { z = 1 } }: P = {}, [f], ...r) {}',
    ['function m({type as type, data.z as z = 1}: P = object(), {0 as f}, rest r) {}'],
  ],
  [
    'looks through await, parentheses, assertions and non-null',
    'a.ts',
    "const f = async (a = 'b') => await fetch(u); (0, x.y)('z'); a?.b?.['c']?.(d!); new X<T>('q'); ((e as F).g satisfies H)",
    ['const f = function (a = "b") {return(fetch(u))}', 'x.y("z")', 'a.b["c"](d)', 'new X("q")', 'e.g'],
  ],
  [
    'loops over any item of a list',
    'a.ts',
    'for (const t of TYPES) call(t); for (let i = 0; i < n; i++) {} for (u of v) w()',
    ['group(const t = TYPES[*], call(t))', 'group(let i = 0, (i < n), group(i))', 'group(u = v[*], w())'],
  ],
  [
    'keeps try, catch and labels as groups',
    'a.ts',
    'try { a() } catch (e) { b() } finally { c() } l: for (;;) break l',
    ['group(group(a()), group(let e = -, group(b())), group(c()))', 'group(group(group(l)))'],
  ],
  [
    'leaves assignments to exports as they are',
    'a.ts',
    "module.exports = { a }; exports.b = function () {}; a += 'b'",
    ['module.exports = object(a: a)', 'exports.b = function () {}', 'a += "b"'],
  ],
  [
    'takes directives, expressions and dynamic imports as they stand',
    'a.ts',
    "'use strict'; /a\\/b/g.test(x); typeof y; -1; import.meta.env.X; import('./z')",
    ['"use strict"', '/a\\/b/.test(x)', 'group(y)', '-1', 'import.meta.env.X', 'import("./z")'],
  ],
  [
    'reaches a namespace as a class, and defines nothing by a signature',
    'a.ts',
    "namespace N { export const A = 'b' } function o(a: 'p'): void; function o(a: any) {}",
    ['class N {export const A = "b"}', "group(a: 'p')", '"p"', 'function o(a: any) {}'],
  ],
  [
    'names the tag of a template',
    'a.ts',
    'const e = tag`a${b}c`; const q = gql`x`',
    ['const e = tagtemplate("a", b, "c")', 'const q = gqltemplate("x")'],
  ],
  [
    'puts the literals of a declared type beside the statement',
    'a.ts',
    "let z: 'a' | 'b' = 'a'; z = f<'d'>('c' as 'c')",
    ["let z: 'a' | 'b' = \"a\"", 'list("a", "b")', 'z = f("c")', '"d"', '"c"'],
  ],
  [
    'calls an element with its attributes and children',
    'a.tsx',
    "const a = <A.B c='d' e={'f'} {...g} h>i {j} {/* k */}<b/></A.B>;",
    ['const a = A.B(object(c: "d", e: "f", ...g, h: -), "i", j, , b(object()))'],
  ],
  [
    'keeps what a broken line holds',
    'a.js',
    "a = 'x' b c 'd' ) } else 'e'; @ # 'f' \n g('h')",
    ['a = "x"', 'b', 'c', '"d"', '"e"', 'group(group(#))', '"f"', 'g("h")'],
  ],
  [
    'keeps both sides of a merge conflict',
    'a.js',
    "<<<<<<< HEAD\na = 'x'\n=======\na = 'y'\n>>>>>>> b\nc('z')",
    ['a = "x"', '"y"', 'c("z")'],
  ],
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: code under test

describe('a script in the common tree', () => {
  beforeAll(() => typescript.prepare?.());

  it.each(rows)('%s', (_, path, code, tree) => {
    expect(outlines(code, path)).toEqual(tree);
  });
});
