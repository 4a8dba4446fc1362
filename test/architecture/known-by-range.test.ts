import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { isLong } from '../long.js';
import { root } from './imports.js';

/** Places where a range is told by which object it is, each for a reason: all ranges there are of one file, or of a node that keeps a range of its own. */
const ALLOWED: readonly string[] = [
  // Ranges that were just read off one text, and are no nodes' yet.
  'src/languages/config/yaml-templates.ts: Set<Range>',
  // Edits of one file.
  'src/edit/word-for-word.ts: Set<Range>',
  // The file, and the finding of it, are compared as well.
  'src/config/answers.ts: one.range === range',
  'src/single-file/decide-file.ts: range === finding.range',
  // No assignment that is written has its value where its target is.
  'src/link/values/objects/copied-fields.ts: target.range === value.range',
  // Cases, functions, calls and objects keep their own.
  'src/link/requests/chains/guards.ts: one.range === inner.range',
  'src/link/own-routing/mapped-sites.ts: Map<Range>',
];

/** Comparisons of two ranges, and sets and maps of them, as the type checker sees them. */
function knownByRange(files: readonly string[], options: ts.CompilerOptions): ReadonlySet<string> {
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  for (const file of program.getSourceFiles()) {
    const path = relative(root, file.fileName).replaceAll('\\', '/');
    if (!files.includes(file.fileName)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isBinaryExpression(node) && /^[!=]==$/.test(node.operatorToken.getText()) && [node.left, node.right].every(isRangeAt))
        found.add(`${path}: ${node.getText()}`);
      if (ts.isNewExpression(node) && /^(?:Weak)?(?:Map|Set)$/.test(node.expression.getText()) && isKeyedByRange(node))
        found.add(`${path}: ${node.expression.getText()}<Range>`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;

  function isRangeAt(node: ts.Node): boolean {
    return isRange(checker.getTypeAtLocation(node));
  }

  function isKeyedByRange(node: ts.Node): boolean {
    const type = checker.getTypeAtLocation(node);
    const [key] = checker.getTypeArguments(type as ts.TypeReference);
    return key !== undefined && isRange(key);
  }
}

function isRange(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(isRange);
  const names = type.getProperties().map(({ name }) => name);
  return names.length === 2 && names.includes('start') && names.includes('end');
}

function configured(): ts.ParsedCommandLine {
  const host: ts.ParseConfigFileHost = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const parsed = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, host);
  if (!parsed) throw new Error('tsconfig.json cannot be read');
  return parsed;
}

/** Equal ranges are one object (`base/shared-ranges.ts`): what is known by a range alone is mixed up with what stands there in another file. */
test.skipIf(!isLong)(
  'nothing is known by its range alone, but where that is safe (needs a quarter of a minute)',
  { timeout: 300_000 },
  () => {
    const { fileNames, options } = configured();
    const sources = fileNames.filter((path) => relative(root, path).replaceAll('\\', '/').startsWith('src/'));
    expect(sources.length).toBeGreaterThan(500);
    expect([...knownByRange(sources, options)].sort()).toEqual([...ALLOWED].sort());
  },
);
