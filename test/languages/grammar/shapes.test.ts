// biome-ignore-all lint/suspicious/noTemplateCurlyInString: other languages write their substitutions so
import { describe, expect, it } from 'vitest';
import { treeOf } from '../source.js';
import { of } from '../typescript/outline.js';

/** Code, and the outline of each statement that it becomes. */
type Case = readonly [code: string, expected: readonly string[]];

const python: readonly Case[] = [
  [
    `A = "x"
a = "y"
a = "z"`,
    ['export const A = "x"', 'export let a = "y"', 'a = "z"'],
  ],
  [
    `x: Final[str] = 'a'
x.y = 'b'
d['k'] = 'c'
s += 'd'`,
    ['export const x: Final[str] = "a"', 'x.y = "b"', 'd["k"] = "c"', 's += "d"'],
  ],
  ["a = b = 'x'", ['export let b = "x"', 'export let a = b']],
  ["a, b = 'x', 'y'", ['export let a = "x"', 'export let b = "y"']],
  ['a, b = f()', ['export let a = f()[0]', 'export let b = f()[1]']],
  ["{'k': v, **o, n: [1, *b]}", ['object("k": v, ...o, n: list(1, ...b))']],
  ["f('a', type='b', *c, **d)", ['f("a", type: "b", ...c, ...d)']],
  ["self.url = url or 'https://x'", ['this.url = choice(url, "https://x")']],
  ["x = 'a' if c else 'b'", ['export let x = choice(if c, "a", "b")']],
  [
    `if a == 'x' or b != 'y':
    f()
elif c in ('p', 'q'):
    g()
else:
    h()`,
    ['if ((a == "x") or (b != "y")) {f()} else {if (c in list("p", "q")) {g()} else {h()}}'],
  ],
  [
    `match a:
    case 'x' | 'y': f()
    case 'z' if b: g()
    case _: h()`,
    ['switch a {case "x", "y": f(); case ("z" if b): g(); case : h()}'],
  ],
  ['for t in types: f(t)', ['group(let t = types[*], types, f(t))']],
  ['for k, v in d: f(v)', ['group(let k = d[*][0], let v = d[*][1], d, f(v))']],
  ["with open('f') as h: g(h)", ['group(let h = open("f"), g(h))']],
  [
    `@app.route('/x', methods=['GET'])
@cached
def f(a, b: str = 'q', *c, d=1, **e):
    '''doc'''
    return a`,
    ['@app.route("/x", methods: list("GET")) @cached() export function f(a, b: str = "q", rest c, d = 1, rest e) {"doc"; return(a)}'],
  ],
  [
    `class K(Base):
    URL = 'u'
    def m(self):
        return self.URL`,
    ['export class K < Base {member const URL = "u"; function m(this) {return(this.URL)}}'],
  ],
  [
    `class E(str, Enum):
    ADD = 'bg.goods.add'`,
    ['export enum E < str {member const ADD = "bg.goods.add"}'],
  ],
  ['lambda a, b=1: a + b', ['function (a, b = 1) {return(concat(a, b))}']],
  [
    `from config import X as Y, Z
from ..pkg import *
import a.b as c, os`,
    ['import X as Y, Z as Z from config', 'import * as * from ..pkg', 'import * as c from a.b', 'import * as os from os'],
  ],
  ["'a%s' % b + 'c'.format(d)", ['concat(%("a%s", b), "c".format(d))']],
  [
    `def f():
    global x
    x = 'a'`,
    ['export function f() {x = "a"}'],
  ],
  ['if (n := f()): g(n)', ['if let n = f() {g(n)} else {}']],
];

const go: readonly Case[] = [
  [
    `package a
const A, b = "x", "y"
var c Region = "z"`,
    ['export const A = "x"', 'const b = "y"', 'let c: Region = "z"'],
  ],
  [
    `package a
var m = map[string]string{"k": "v", K: "w"}
var l = []string{"a"}
var s = &S{Name: "x"}`,
    ['let m = object("k": "v", K: "w")', 'let l = list("a")', 'let s = object(Name: "x")'],
  ],
  [
    `package a
func f() { x, err := g("a"); x = "b" + x; s.y = "c"; x += "d" }`,
    ['function f() {let x = g("a"); let err = -; x = concat("b", x); s.y = "c"; x += "d"}'],
  ],
  [
    `package a
func (c *Client) Call(t string, a, b int, o ...Option) (string, error) { return c.url + t, nil }`,
    ['export class Client {export function Call(t: string, a: int, b: int, rest o: Option) {return(list(concat(this.url, t), nil))}}'],
  ],
  [
    `package a
func (c *Client) f(c string) { g(c) }`,
    ['export class Client {function f(c: string) {g(c)}}'],
  ],
  [
    `package a
type S struct {
  Base
  Name string \`json:"n"\`
}`,
    ['export class S < Base {@"json:\\"n\\"" export member let Name: string = -}'],
  ],
  [
    `package a
func f() { if v, ok := m["k"]; ok && v == "x" { g() } else if b { h() } else { i() } }`,
    ['function f() {let v = m["k"]; let ok = -; if (ok && (v == "x")) {g()} else {if b {h()} else {i()}}}'],
  ],
  [
    `package a
func f() { switch a { case "x", "y": g(); case "z": fallthrough; default: } }`,
    ['function f() {switch a {case "x", "y": g(); case "z": ; case : group()}}'],
  ],
  [
    `package a
func f() { for i, v := range l { g(i, v) } }`,
    ['function f() {group(let i = -, let v = l[*], g(i, v))}'],
  ],
  [
    `package a
import (
  "fmt"
  tm "github.com/x/temu"
  "github.com/x/y/v2"
  . "dot"
  _ "blank"
)`,
    [
      'import * as fmt from fmt',
      'import * as tm from github.com/x/temu',
      'import * as y from github.com/x/y/v2',
      'import * as * from dot',
      'import  from blank',
    ],
  ],
  [
    `package a
var f = func(q string) string { return q }`,
    ['let f = function (q: string) {return(q)}'],
  ],
];

const java: readonly Case[] = [
  [
    'import static a.b.C.X; import static a.b.C.*; import a.b.C; import a.b.*;',
    ['import X as X from a.b.C', 'import * as * from a.b.C', 'import * as C from a.b.C', 'import * as * from a.b'],
  ],
  [
    'class A extends B { private static final String X = "a" + Y, Z; @Value("${u:v}") String u; }',
    [
      'export class A < B {member const X: String = concat("a", Y); member const Z: String = -; @Value("${u:v}") export member let u: String = -}',
    ],
  ],
  [
    'enum E { ADD("bg.goods.add", 1), DEL; private final String t; E(String t) { this.t = t; } }',
    [
      'export enum E {export member const ADD = new E("bg.goods.add", 1); export member const DEL = new E(); member const t: String = -; export function E(t: String) {this.t = t}}',
    ],
  ],
  [
    'class A { @Get(value = "/x", m = {B, C}) String f(@P("q") final String a, int... b) { return a.x("k")[1]; } }',
    ['export class A {@Get(value: "/x", m: list(B, C)) export function f(@P("q") a: String, rest b: int) {return(a.x("k")[1])}}'],
  ],
  [
    'class A { void f() { String a = c == d ? "x" : "y"; a = "z"; a += "w"; String[] l = {"p"}; } }',
    [
      'export class A {export function f() {let a: String = choice(if (c == d), "x", "y"); a = "z"; a += "w"; let l: String[] = list("p")}}',
    ],
  ],
  [
    'class A { void f() { if (a.equals("x")) g(); else if (b && !c) h(); else i(); } }',
    ['export class A {export function f() {if a.equals("x") {g()} else {if (b && group(c)) {h()} else {i()}}}}'],
  ],
  [
    'class A { void f() { switch (a) { case "x": case "y": g(); break; default: h(); } } }',
    ['export class A {export function f() {switch a {case "x": ; case "y": g(); break;; case : h()}}}'],
  ],
  [
    'class A { String f() { return switch (a) { case "x", "y" -> "z"; default -> { yield "w"; } }; } }',
    ['export class A {export function f() {return(switch a {case "x", "y": "z"; case : "w"})}}'],
  ],
  [
    'class A { void f() { for (String t : types) g(t); } }',
    ['export class A {export function f() {group(let t: String = types[*], g(t))}}'],
  ],
  [
    'class A { Object o = new M<>() {{ put("k", "v"); }}; Object p = new B.C("x").y(); }',
    ['export class A {export member let o: Object = new M(class  < M<> {put("k", "v")}); export member let p: Object = new B.C("x").y()}'],
  ],
  [
    'class A { F f = (a, b) -> a + b; F g = a -> { return a; }; F h = String::valueOf; }',
    [
      'export class A {export member let f: F = function (a, b) {return(concat(a, b))}; export member let g: F = function (a) {return(a)}; export member let h: F = String.valueOf}',
    ],
  ],
  ['record R(String a) {}', ['export class R {export member const a: String = -}']],
  ['interface I { String A = "x"; String m(); }', ['export class I {export member const A: String = "x"; export function m() {}}']],
];

const php: readonly Case[] = [
  [
    "<?php use A\\B\\C; use A\\{D, E as F}; use function A\\f; use const A\\Q; require __DIR__ . '/c.php';",
    [
      'import * as C from A\\B\\C',
      'import * as D from A\\D',
      'import * as F from A\\E',
      'import f as f from A',
      'import Q as Q from A',
      'import * as * from ./c.php',
    ],
  ],
  ["<?php const X = 'x'; define('Y', 'y');", ['export const X = "x"', 'define("Y", export const Y = "y")']],
  [
    `<?php $a = 'x' . "y{$b}z" . C; $a = 'z'; $a .= 'w'; $o->p = 'q'; $a['k'] = 'v';`,
    ['let a = concat("x", template("y", b, "z"), C)', 'a = "z"', 'a .= "w"', 'o.p = "q"', 'a["k"] = "v"'],
  ],
  [
    "<?php $a = ['k' => 'v', 'x', ...$o]; $b = array('a' => 1); [$p, 'q' => $r] = $c;",
    ['let a = object("k": "v", "x", ...o)', 'let b = object("a": 1)', 'let p = c[0]', '"q"', 'let r = c[q]'],
  ],
  [
    "<?php class A extends B { private const X = 'x'; public ?string $u = 'v'; function __construct(private readonly string $p = 'd') { parent::f($p); $this->u = $p ?? self::X; } }",
    [
      'export class A < B {member const X = "x"; export member let u: ?string = "v"; export function __construct(field p: string = "d") {parent.f(p); this.u = choice(p, this.X)}}',
    ],
  ],
  ["<?php enum E: string { case Add = 'bg.goods.add'; }", ['export enum E {export member const Add = "bg.goods.add"}']],
  [
    "<?php #[Route('/x', name: 'q')] function f(string $a, &$b, ...$c) { return foo(type: $a, ...$c); }",
    ['@Route("/x", name: "q") export function f(a: string, b, rest c) {return(foo(type: a, ...c))}'],
  ],
  ["<?php if ($a == 'x' || $b) f(); elseif ($c) g(); else h();", ['if ((a == "x") || b) {f()} else {if c {g()} else {h()}}']],
  ["<?php switch ($a) { case 'x': case 'y': f(); break; default: g(); }", ['switch a {case "x": ; case "y": f(); break;; case : g()}']],
  ["<?php $m = match($a) { 'x', 'y' => 1, default => 2 };", ['let m = switch a {case "x", "y": 1; case : 2}']],
  ["<?php $a = $c ? 'x' : 'y'; $b = $c ?: 'z';", ['let a = choice(if c, "x", "y")', 'let b = choice(c, "z")']],
  ['<?php foreach ($l as $k => $v) f($v);', ['group(let k = -, let v = l[*], f(v))']],
  [
    "<?php $f = fn($a) => $a . 'x'; $g = function($a) use ($b) { return $a; };",
    ['let f = function (a) {return(concat(a, "x"))}', 'let g = function (a) {return(a)}'],
  ],
  ["<?php A\\B::call('x'); $o?->m('y'); new K('z'); A::C; static::$d;", ['B.call("x")', 'o.m("y")', 'new K("z")', 'A.C', 'this.d']],
];

const csharp: readonly Case[] = [
  ['using A.B; using static A.B.C; using X = A.B;', ['import * as * from A.B', 'import * as * from A.B.C', 'import * as X from A.B']],
  [
    'class A : B { private const string X = "a" + Y; readonly string Z = "z"; public string P { get; set; } = "p"; string L => "l"; }',
    [
      'export class A < B {member const X: string = concat("a", Y); member const Z: string = "z"; export member let P: string = "p"; member const L: string = "l"}',
    ],
  ],
  [
    'enum E { [Description("bg.goods.add")] Add = 1, B }',
    ['export enum E {@Description("bg.goods.add") export member const Add = 1; export member const B = -}'],
  ],
  [
    '[Route("x", Name = "y")] class A { A([Q("z")] string a = "d") { this.a = a; } }',
    ['@Route("x", Name: "y") export class A {function A(@Q("z") a: string = "d") {this.a = a}}'],
  ],
  [
    'var d = new Dictionary<string, string> { { "k", "v" } }; var e = new() { ["k"] = "v" }; var f = new Foo { Type = "t" }; var g = new[] { "a" }; var h = new List<string> { "b" }; var i = new { type = "x", y };',
    [
      'let d: var = object("k": "v")',
      'let e: var = object("k": "v")',
      'let f: var = new Foo(object(Type: "t"))',
      'let g: var = list("a")',
      'let h: var = list("b")',
      'let i: var = object(type: "x", y: y)',
    ],
  ],
  ['var y = a == "x" ? "p" : b ?? "q"; y = "z";', ['let y: var = choice(if (a == "x"), "p", choice(b, "q"))', 'y = "z"']],
  ['if (a is "x" && b != null) f(); else if (c) g(); else h();', ['if ((a is "x") && (b != null)) {f()} else {if c {g()} else {h()}}']],
  ['if (a is "x" or "y" && b || a is not "z" && c) f();', ['if (((a in list("x", "y")) && b) || ((a is not "z") && c)) {f()} else {}']],
  [
    'switch (a) { case "x": case "y": f(); break; case var s when s == "z": g(); break; default: h(); break; }',
    ['switch a {case "x": ; case "y": f(); break;; case (group(s) when (s == "z")): g(); break;; case : h(); break;}'],
  ],
  ['var v = a switch { "x" or "y" => 1, _ => 2 };', ['let v: var = switch a {case "x", "y": 1; case : 2}']],
  [
    'await Call(type: "x", out var o); a?.b?.C("x"); a[0] = new A.B("y");',
    ['Call(type: "x", let o: var = -)', 'a.b.C("x")', 'a[0] = new A.B("y")'],
  ],
  [
    'Func<int, int> l = a => a + 1; string Local(int z) => "x";',
    ['let l: Func<int, int> = function (a) {return(concat(a, 1))}', 'function Local(z: int) {return("x")}'],
  ],
  ['foreach (var t in types) f(t);', ['group(let t: var = types[*], f(t))']],
  ['record R(string A = "x");', ['export class R {export member let A: string = -; export function R(A: string = "x") {this.A = A}}']],
];

const ruby: readonly Case[] = [
  [
    `require 'x'
require_relative 'a/b'`,
    ['import * as * from x', 'import * as * from ./a/b'],
  ],
  [
    `A = 'x'.freeze
a = 'y'
a = 'z'
a += 'w'
@u ||= 'v'`,
    ['export const A = "x"', 'let a = "y"', 'a = "z"', 'a += "w"', 'this.u ||= "v"'],
  ],
  [
    `a, b = 'x', 'y'
m = { 'k' => 'v', type: 't', **o }`,
    ['let a = "x"', 'let b = "y"', 'let m = object("k": "v", type: "t", ...o)'],
  ],
  [
    `class K < Base
  URL = 'u'
  def self.m(a, b = 'd', *r, k: 'z', **o, &blk)
    @url = a || 'x'
  end
end`,
    [
      'export class K < Base {export member const URL = "u"; export function m(a, b = "d", rest r, k = "z", rest o, blk) {this.url = choice(a, "x")}}',
    ],
  ],
  [
    `def f(x)
  if x == 'a'
    'p'
  elsif y || z
    'q'
  else
    'r'
  end
end`,
    ['export function f(x) {if (x == "a") {return("p")} else {if (y || z) {return("q")} else {return("r")}}}'],
  ],
  [
    `def f(x)
  case x
  when 'a', 'b' then 'p'
  else 'q'
  end
end`,
    ['export function f(x) {switch x {case "a", "b": return("p"); case : return("q")}}'],
  ],
  ["f('x', type: 'y') unless z", ['if z {} else {f("x", type: "y")}']],
  [
    `types.each { |t| call(t) }
l = ->(a) { a + 'x' }`,
    ['types.each(function (t) {return(call(t))})', 'let l = function (a) {return(concat(a, "x"))}'],
  ],
  [
    `K.new('a').b&.c('x')
A::B.c
d['k']`,
    ['new K("a").b.c("x")', 'A.B.c', 'd["k"]'],
  ],
  [
    `x = c ? 'a' : 'b'
y = "a#{b}c" 'd'`,
    ['let x = choice(if c, "a", "b")', 'let y = concat(template("a", b, "c"), "d")'],
  ],
];

describe.each([
  ['Python', 'a.py', python],
  ['Go', 'a.go', go],
  ['Java', 'A.java', java],
  ['PHP', 'a.php', php],
  ['C#', 'a.cs', csharp],
  ['Ruby', 'a.rb', ruby],
] as const)('%s in the common tree', (_language, path, cases) => {
  it.each(cases)('reads %s', async (code, expected) => {
    const tree = await treeOf(path, code);
    expect(of(tree)).toEqual(expected);
    expect(tree.errors).toEqual([]);
  });
});
