import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Cursor, cursorOver } from '../../../src/languages/grammar/cursor.js';
import { cursorCalls, loadGrammar, parserOf } from '../../../src/languages/grammar/load.js';

const samples: readonly (readonly [grammar: string, text: string])[] = [
  ['php', readFileSync('fixtures/common-parameters-of-a-helper/before/php/client.php', 'utf8')],
  ['java', 'class A {\n  // 价格😀\n  void f(Map<String, ?> m) { m.put("type", "bg.goods.add") }\n'],
  ['python', 'def f(x, *, y=1):\n  return {"type": f"bg.{x}", **y}\n'],
  ['go', 'package a\nfunc f() { x := map[string]any{"type": `bg.goods.add`} }'],
];

/** Everything that a walk with a cursor tells. */
function walked(cursor: Cursor): readonly unknown[] {
  const told: unknown[] = [];
  for (let depth = 0; depth >= 0; ) {
    const { nodeTypeId, nodeType, nodeIsNamed, nodeIsMissing, startIndex, endIndex, currentFieldName } = cursor;
    told.push([depth, nodeTypeId, nodeType, nodeIsNamed, nodeIsMissing, startIndex, endIndex, currentFieldName]);
    if (cursor.gotoFirstChild()) {
      depth++;
      continue;
    }
    while (depth >= 0 && !cursor.gotoNextSibling()) depth = cursor.gotoParent() ? depth - 1 : -1;
  }
  return told;
}

describe('the cursor over what a grammar parsed', () => {
  it.each(samples)('tells what the one of the library tells: %s', async (grammar, text) => {
    await loadGrammar(grammar);
    const tree = parserOf(grammar)?.parse(text);
    if (!tree) throw new Error(`${grammar}: nothing was parsed`);
    expect(cursorCalls()).not.toBeNull();
    const [own, quick] = [null, cursorCalls()].map((calls) => {
      const cursor = cursorOver(tree, calls);
      const told = walked(cursor);
      cursor.delete();
      return told;
    });
    expect(quick).toEqual(own);
    expect(quick?.length).toBeGreaterThan(10);
  });
});
