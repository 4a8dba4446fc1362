import type { CallNode, EntryNode, Node, Tree } from '../../../model/index.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, nodeValue, UNKNOWN, unsure } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';

/** A script of the page, here or in a file of its own, may change what a form sends, or where; so does a button. */
const scripted = /\.(?:value|action)\s*=(?!=)|\bsetAttribute\(|\.(?:val|attr|prop)\(|\bformaction\b|<script[^<>]*\ssrc\b/i;

/** `<form action="…">`: no function can be called there, so no place for a router. */
export function formAction(session: Session, { tree, node }: Call, env: Env): Found | null {
  const action = attribute(tree, node, 'action')?.value;
  return action ? { node: null, values: asPageHas(tree, evaluate(session, action, tree, env)) } : null;
}

/** What the elements of a form send under their names: `<input name="type" value="…">`. A choice, of a list or among several of one name, is the user's. */
export function formFields({ tree, node }: Call, env: Env): Found | null {
  const entries: EntryNode[] = [];
  const types: (Node | null)[] = [];
  for (const element of elementsBehind(tree, node)) {
    const name = attribute(tree, element, 'name')?.value;
    if (!name) continue;
    const value = attribute(tree, element, 'value')?.value ?? null;
    if (name.kind !== 'string' || name.value === 'type') types.push(value);
    if (value) entries.push({ kind: 'entry', range: element.range, parent: element, key: name, value });
  }
  if (types.length > 1 || types.includes(null)) return { node: null, values: [UNKNOWN] };
  const whole: Node = { kind: 'object', range: node.range, parent: node.parent, entries };
  return entries.length === 0 ? null : { node: null, values: asPageHas(tree, [nodeValue({ tree, node: whole }, env)]) };
}

function asPageHas({ file }: Tree, values: readonly AbstractValue[]): readonly AbstractValue[] {
  return scripted.test(file.text) ? unsure([...values, UNKNOWN]) : values;
}

/** The elements up to the end of the form: pages are read flat (`languages/markup`). */
function elementsBehind({ root, file: { text } }: Tree, form: CallNode): readonly CallNode[] {
  const close = text.indexOf('</form', form.range.end);
  const end = close === -1 ? text.length : close;
  return root.children.filter((one): one is CallNode => one.kind === 'call' && one.range.start >= form.range.end && one.range.end <= end);
}

function attribute(tree: Tree, { args }: CallNode, name: string): EntryNode | null {
  const [attributes] = args;
  const entries = attributes?.kind === 'object' ? attributes.entries : [];
  return entries.find((entry): entry is EntryNode => entry.kind === 'entry' && keyOf(tree, entry.key)?.toLowerCase() === name) ?? null;
}
