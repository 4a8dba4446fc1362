import type { Node } from '../../../model/index.js';
import type { AbstractValue } from '../../values/abstract-value.js';

const forms = /^(?:FormData|URLSearchParams|Map)(?:\(\))?$/;

/** Made by a form's or a map's constructor: its entries are no properties, and are read by `get`. */
export function isForm(value: AbstractValue): boolean {
  if (value.kind === 'library') return forms.test(value.path);
  if (value.kind !== 'node' || value.node.kind !== 'object') return false;
  // An object that a call makes of its arguments stands where the call does.
  return value.holders.some(({ decl: { node } }) => (node.kind === 'define' || node.kind === 'assign') && isMade(node.value));
}

/** One whose entries can be read: what it was written out to is a text. One that is made of entries is sent as a text, and is none yet. */
export function isReadForm(value: AbstractValue): boolean {
  if (!isForm(value)) return false;
  const isText = 'asText' in value && value.asText;
  return !isText || (value.kind === 'node' && value.holders.every(({ decl: { node } }) => node.kind === 'define' && isMade(node.value)));
}

function isMade(node: Node | null): boolean {
  return node?.kind === 'call' && node.isNew && node.callee.kind === 'name' && forms.test(node.callee.name);
}
