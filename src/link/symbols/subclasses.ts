import type { ClassNode, Node } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { amongFiles } from './among-files.js';
import { extendingClasses, hierarchyOf } from './class-hierarchy.js';
import { openSubclasses } from './sight.js';
import type { SymbolTable } from './symbol-table.js';

/** The classes below the class, at any depth. */
export function subclassesOf(symbols: SymbolTable, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  return known(symbols, type.node, '', () => lookBelow(symbols, type));
}

const known = amongFiles<readonly Ref<ClassNode>[]>();

/** Classes beyond which those below them are not looked for. */
const MANY = 100;

function lookBelow(symbols: SymbolTable, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  const found = new Map<Node, Ref<ClassNode>>();
  const pending = [type];
  for (let at = pending.pop(); at && found.size < MANY; at = pending.pop()) {
    openSubclasses(symbols, at);
    for (const sub of extendingClasses(symbols.program, at.node.name)) {
      if (found.has(sub.node) || !hierarchyOf(symbols, sub).some(({ node }) => node === type.node)) continue;
      found.set(sub.node, sub);
      pending.push(sub);
    }
  }
  return [...found.values()];
}
