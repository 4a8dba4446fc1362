import type { Node } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { AbstractValue, Holder } from '../abstract-value.js';

/**
 * `const text = JSON.stringify(body)`: what is put into `body` behind the statement that keeps the text is not in there. The text is no object of its own,
 * so its variable holds none.
 */
export function writtenBy(values: readonly AbstractValue[], statement: Node): readonly AbstractValue[] {
  return values.map((value) => {
    if (value.kind !== 'node' || !value.asText || value.holders.every((holder) => !isOpen(holder, statement))) return value;
    const holders = value.holders.map((holder) => (isOpen(holder, statement) ? { ...holder, until: statement } : holder));
    return { ...value, holders };
  });
}

/** A variable of the statement's own function, which the text was made of. */
function isOpen({ until, decl: { node } }: Holder, statement: Node): boolean {
  if (until !== undefined) return false;
  const home = node.kind === 'param' ? node.parent : node.kind === 'define' && !node.member ? enclosing(node) : null;
  return home !== null && home === enclosing(statement);
}
