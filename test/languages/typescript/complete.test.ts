import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { typescript } from '../../../src/languages/typescript/index.js';
import { differences, parseScript } from './compare.js';

/** Sources that are here anyway, of many hands and styles. */
const sources = [
  'node_modules/@babel/parser/lib/index.js',
  'node_modules/@vue/compiler-core/dist/compiler-core.d.ts',
  'node_modules/@types/node/vm.d.ts',
  'node_modules/@types/node/http.d.ts',
  'node_modules/eslint/lib/types/index.d.ts',
  'node_modules/eslint/lib/linter/linter.js',
  'node_modules/yargs/build/lib/yargs-factory.js',
  'node_modules/zod/src/v4/classic/schemas.ts',
  'node_modules/zod/src/v4/core/regexes.ts',
  'node_modules/yaml/dist/parse/lexer.js',
  'src/languages/typescript/jsx.ts',
  'src/languages/typescript/gaps.ts',
];

const odd: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'comments in odd places': [
    'a.tsx',
    `#!/usr/bin/env node
/* a */ import /* b */ { x /* c */ } /* d */ from /* e */ 'f' /* g */; // h
const /* i */ y /* j */ : /* k */ string /* l */ = /* m */ x /* n */ ?. /* o */ z /* p */ ( /* q */ ) /* r */;
type A = /* s */ | /* t */ 'u' /* v */ | 'w' // x
function f(/* only a comment */) { /* nothing else */ }
const t = \`a\${/* in a hole */ 1 // end
}b // not a comment\`;
const j = <a /* k */ b /* l */ = /* m */ "n // no" >{/* o */} // text /* text */ {/* p */ 'q' /* r */}</a /* s */>;
switch (/* t */ 1) { /* u */ case /* v */ 2 /* w */ : /* x */ }
label: /* y */ for (/* z */;;) break /* 1 */ label; /* 2 */
@dec /* 3 */ class /* 4 */ C /* 5 */ { /* 6 */ [/* 7 */ 'k'] /* 8 */ = /a\\/\\/[/]/ /* 9 */ / 2 /* unary */; }
/** doc */ // end`,
  ],
  'escapes of every kind': [
    'a.js',
    String.raw`a = ['\n\x41\u0042\u{43}\
d', "it's", '\'', "\"", tag${'`'}\u{zz} \x${'`'}, ${'`'}a\${b}${'`'}, "\0", '\
'];`,
  ],
  'nested templates': ['a.ts', 'a = `x${`y${`z`}`}${b}${{ c: `}` }.c}` + `` + tag`p${1}q` + f<"g">`r`;'],
  'windows line ends in templates': ['a.ts', 'a = `x\r\ny`;\r\n// c\r\n'],
  'slashes that divide and slashes that match': ['a.js', "a = b / c / 'd'; if (e) /f'/.test(g); h = i++ / 2 / j; k = /[/'\"`]/g // l\n"],
  'types with literals in every place': [
    'a.ts',
    `let a: 'b' = c as 'd', e = <'f'>g; h satisfies 'i'; j<'k'>(); new L<'m'>();
function n<O extends 'p' = 'q'>(this: 'r', s: 't', u?: { v: 'w' }): x is 'y' {}
interface Z<A extends 'b'> extends C<'d'> { 'e': 'f'; g(h?: 'i'): 'j'; [k: string]: 'l'; new (m: 'n'): 'o'; readonly p?: 'q' | 'r'; get s(): 't' }
class U<V = 'w'> extends X<'y'>('z') implements A<'b'> { 'c': 'd' = 'e'; ['f'] = 'g'; 'h'() {} get 'i'(): 'j' { return k } declare l: 'm'; constructor(n: 'o'); constructor(private p: 'q' = 'r') {} }
type M = { [K in 'n' as \`o\${K}\`]: P['q'] } & import('r').S<'t'>; type T = U extends 'v' ? ['w', ...('x')[]] : \`y\${'z'}a\`;
declare module 'b' { export * as c from 'd'; } enum E { 'f' = 'g', h = 'i' } namespace N { export const j = 'k' } abstract class A { abstract l(m: 'n'): 'o' }
export { p as 'q', r as s } from 't' with { type: 'u' }; import v, { 'w' as x } from 'y' with { type: 'z' }; export * from 'a'; import B = require('b');
const { 'c': d = 'e', ['f']: g, ...h } = i('j'); ({ 'k': l = 'm' } = n); (({ 'o': p = 'q', r: { 's': t } = u('v') }, [w = 'x']) => y)('z');
catch_: try { throw 'a' } catch ({ 'b': c }) { } finally { 'd' } for (const { 'e': f } of g['h']) { 'i' } for (const j in { 'k': 1 }) ; for (let l = 'm', n = 'o'; l < 'p'; l += 'q') 'r';
asserts: function s(t: unknown): asserts t is 'u' { if ('v' in w && !('x' as const) || y\`z\`) return 'a' ; else if (b['c']?.['d'] !== -'e') yield_('f') }`,
  ],
  elements: [
    'a.tsx',
    `const a = <A.B c='d' e-f="g&amp;h" i:j={'k'} {...{ l: 'm' }} n=<b>o</b> p>q {'r'} &#x41;&nbsp;. {...s('t')} <></> it's</A.B>;`,
  ],
};

describe('every literal and comment that a second parser finds', () => {
  beforeAll(() => typescript.prepare?.());

  it.each(Object.entries(odd))('is in the tree: %s', (_, [path, text]) => {
    expect(differences(path, text)).toEqual([]);
    expect(parseScript(path, text).errors).toEqual([]);
  });

  it.each(sources)('is in the tree of %s', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(differences(path, text)).toEqual([]);
    expect(parseScript(path, text).errors).toEqual([]);
  });
});
