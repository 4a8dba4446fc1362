import type { Node } from '../../src/model/index.js';

/** `db.Column` → `db.Column`; anything but names and members gives ''. */
export function calleeName(callee: Node): string {
  if (callee.kind === 'name') return callee.name;
  if (callee.kind === 'member') return `${calleeName(callee.object)}.${callee.property}`;
  return '';
}
