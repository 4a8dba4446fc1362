import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Compiler } from '../../../src/languages/typescript/typescript-parser.js';

const dist = join(import.meta.dirname, '../../../dist');
const built = readdirSync(dist).filter((name) => name.startsWith('typescript-parser-'));

const texts: Readonly<Record<string, string>> = {
  'a script of many hands': readFileSync('node_modules/yargs/build/lib/yargs-factory.js', 'utf8'),
  'types, overloads, generics': readFileSync('node_modules/zod/src/v4/classic/schemas.ts', 'utf8'),
  'regular expressions': readFileSync('node_modules/zod/src/v4/core/regexes.ts', 'utf8'),
  'names with signs, decorators, elements':
    '@a class B { #c = 1; get d() { return this.#c; } }\nconst 名 = <E f="g" {...h}>{`i${j}k`}</E>;',
  'errors on many lines': "const a = ;\nclass { 'x }\nif (b { c( }\nlet d: = 1;\n/(?<n>a)\\k<m>/u; '\\u{110000}'; @ # §",
};

/** The build keeps of the compiler what it finds to be used; what it left out by mistake would be missed here. */
describe('the parser that the build keeps', () => {
  it('is there', () => expect(built).not.toEqual([]));
  for (const [title, text] of Object.entries(texts)) {
    it(`reads as the whole compiler does: ${title}`, () => {
      for (const name of built) {
        const { compiler }: { readonly compiler: Compiler } = createRequire(import.meta.url)(join(dist, name));
        expect(outline(compiler, text)).toBe(outline(ts as unknown as Compiler, text));
      }
    });
  }
});

/** Every node with its place and text, and where the errors are. */
function outline(compiler: Compiler, text: string): string {
  const options = { languageVersion: compiler.ScriptTarget.Latest, jsDocParsingMode: compiler.JSDocParsingMode.ParseNone };
  const source = compiler.createSourceFile('piece.tsx', text, options, false, compiler.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const held = 'text' in node && node !== source ? node.text : '';
    found.push(`${node.kind} ${compiler.getTokenPosOfNode(node, source)}–${node.end} ${node.flags} ${held}`);
    compiler.forEachChild(node, look);
  };
  look(source);
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  return [...found, ...parseDiagnostics.map(({ start, code, messageText }) => `${start} ${code} ${messageText}`)].join('\n');
}
