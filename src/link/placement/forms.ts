import type { Node } from '../../model/index.js';
import type { AbstractValue } from '../values/abstract-value.js';

const forms = /^(?:FormData|URLSearchParams|Map)(?:\(\))?$/;

/** Made by a form's or a map's constructor: its entries are no properties, and are read by `get`. */
export function isForm(value: AbstractValue): boolean {
  if (value.kind === 'library') return forms.test(value.path);
  if (value.kind !== 'node' || value.node.kind !== 'object') return false;
  // An object that a call makes of its arguments stands where the call does.
  return value.holders.some(({ decl: { node } }) => (node.kind === 'define' || node.kind === 'assign') && isMade(node.value));
}

/** One whose entries can be read: what it was written out to is a text. */
export function isReadForm(value: AbstractValue): boolean {
  return isForm(value) && !('asText' in value && value.asText);
}

function isMade(node: Node | null): boolean {
  return node?.kind === 'call' && node.isNew && node.callee.kind === 'name' && forms.test(node.callee.name);
}
