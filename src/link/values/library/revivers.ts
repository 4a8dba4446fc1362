import { walk } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';

/** Makers of an object that is read as the text it was made of. */
const wrappers = /^(?:URL|URLSearchParams|String|Number|Boolean|Date|BigInt|Set|Map)$/;

/**
 * `JSON.parse(text, (key, value) => (key === 'host' ? new URL(value) : value))`: every value is the one in the text, or is made of it. Any other reviver
 * may give another text.
 */
export function revivesAsWritten(reviver: Node): boolean {
  if (reviver.kind !== 'function') return false;
  const [, value] = reviver.params;
  if (value === undefined) return false;
  const given = reviver.body
    .flatMap((part) => [...walk(part)])
    .flatMap((node) => (node.kind === 'return' && node.value ? [node.value] : []));
  return given.length > 0 && given.every((node) => isOf(node, value.name));
}

function isOf(node: Node, name: string): boolean {
  if (node.kind === 'name') return node.name === name;
  if (node.kind === 'choice') return node.options.every((option) => isOf(option, name));
  const [only, another] = node.kind === 'call' ? node.args : [];
  if (node.kind !== 'call' || only === undefined || another !== undefined || !wrappers.test(nameOf(node.callee) ?? '')) return false;
  return isOf(only, name) || (only.kind !== 'call' && mentionsOnce(only, name));
}

/** `'https://' + value + '/openapi/router'` */
function mentionsOnce(node: Node, name: string): boolean {
  if (node.kind !== 'concat' && node.kind !== 'template') return false;
  return node.parts.every((part) => part.kind === 'string' || (part.kind === 'name' && part.name === name));
}
