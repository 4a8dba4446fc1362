import type { Tree } from '../../../model/index.js';
import type { Decl } from '../../program/ref.js';
import { classesNamed } from '../../symbols/class-names.js';
import type { Session } from '../../values/session.js';

/** Whether a parameter is declared as an object type that names no such key: TypeScript lets nobody ask for the key, and none is there. */
export function isDeclaredWithout(session: Session, { tree, node, property }: Decl, key: string): boolean {
  if (tree.language !== 'typescript' || node.kind !== 'param' || property !== null || node.type === null) return false;
  const shape = shapeOf(session, node.type, tree);
  return shape !== null && !/[[&|]/.test(shape) && !shape.split(/[^\w$]+/).includes(key);
}

/** The text of an object type: the type itself, an alias of one, an interface that extends nothing; null for any other. */
function shapeOf(session: Session, type: string, tree: Tree): string | null {
  if (type.startsWith('{') && type.endsWith('}')) return type;
  const all = /^[\w$]+$/.test(type) ? classesNamed(session.program, type, tree) : [];
  const own = all.filter((one) => one.tree === tree);
  const [only, another] = own.length > 0 ? own : all;
  if (!only || another || only.node.extends !== null) return null;
  const text = only.tree.file.text.slice(only.node.range.start, only.node.range.end).replace(/;$/, '');
  const [head = ''] = text.split('{');
  return /^(?:export\s+)?(?:interface\s+[\w$]+\s*|type\s+[\w$]+\s*=\s*)$/.test(head) && text.endsWith('}') ? text.slice(head.length) : null;
}
