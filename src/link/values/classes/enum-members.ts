import { childrenOf, walk } from '../../../base/tree.js';
import type { DefineNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { isCurlOption } from '../../program/syntax.js';
import { type AbstractValue, nodeValue, TOP } from '../abstract-value.js';

/** The name of an enum's member; null for any other value. */
export function memberName(value: AbstractValue): string | null {
  if (value.kind === 'node' && isCounted(value.tree, value.node)) return value.node.kind === 'define' ? value.node.name : null;
  return enumMember(value)?.node.name ?? null;
}

/** The declaration of the enum's member that a value is; null for any other value. */
export function enumMember(value: AbstractValue): Ref<DefineNode> | null {
  const made = value.kind === 'instance' ? value.made : value.kind === 'node' ? value : null;
  const place = value.kind === 'instance' ? made?.node.parent : made?.node;
  return made && place?.kind === 'define' && place.parent?.kind === 'class' && place.parent.isEnum
    ? { tree: made.tree, node: place }
    : null;
}

/** `CN Region = iota` and the constants below it. */
export function isCounted({ language }: Tree, node: Node): boolean {
  if (language !== 'go' || node.kind !== 'define' || !node.constant || node.member) return false;
  if (node.value === null) return true;
  return [...walk(node.value)].some((part) => part.kind === 'plain' && part.text === 'iota');
}

/** The position of a counted constant in its group, if that counts from 0: the item of a list that the constant means. */
export function positionOf(value: AbstractValue): AbstractValue {
  const place = value.kind === 'node' && isCounted(value.tree, value.node) ? value.node : null;
  const group = place?.parent ? childrenOf(place.parent).filter(({ kind }) => kind === 'define') : [];
  const start = group.findLast((one) => one.kind === 'define' && one.value !== null && one.range.start <= (place?.range.start ?? 0));
  if (place === null || start?.kind !== 'define' || start.value?.kind !== 'plain') return value;
  const { steps, certain, caller, pathCondition, routed } = value;
  const text = String(group.indexOf(place) - group.indexOf(start));
  return { steps, certain, caller, pathCondition, routed, kind: 'text', text, from: [] };
}

/** A class stands for itself where it is a key: no text that a program writes is like it. */
function className(value: AbstractValue): string | null {
  if (value.kind !== 'node' || value.node.kind !== 'class') return null;
  return `\0${value.tree.file.path}:${value.node.range.start}`;
}

/** The key that a map is asked for: an enum's member is its name, so that `URLS.put(Region.CN, …)` and `URLS.get(Region.CN)` meet. */
export function asKey(value: AbstractValue): AbstractValue {
  const name = memberName(value) ?? className(value) ?? curlOption(value) ?? httpMethod(value);
  if (name === null) return value;
  const { steps, certain, caller, pathCondition, routed } = value;
  return { steps, certain, caller, pathCondition, routed, kind: 'text', text: name, from: [] };
}

function curlOption(value: AbstractValue): string | null {
  return value.kind === 'library' && isCurlOption(value.path) ? value.path : null;
}

/** `RequestMethod.POST`, `HttpMethod.Get`, `Method.POST`: by what a helper for all requests is told how to send. No text that a program writes is like it. */
function httpMethod(value: AbstractValue): string | null {
  return value.kind === 'library' && value.made.length === 0 && /(?:^|\.)(?:Http|Request)?Method\.[A-Z]\w{1,10}$/.test(value.path)
    ? `\0${value.path.replace(/^.*\.(?=\w+\.\w+$)/, '')}`
    : null;
}

/** `for one in cls` in a method of an enum: its class. */
export function classOfEnum(value: AbstractValue): AbstractValue {
  if (value.kind !== 'instance' || value.made !== null || !value.type.node.isEnum || value.type.tree.language !== 'python') return value;
  return nodeValue({ tree: value.type.tree, node: value.type.node }, TOP);
}

/** Python's `GOODS_ADD = "bg.goods.add"` of an enum whose members are no texts themselves: only `.value` is one. */
export function isBoxed(value: AbstractValue): boolean {
  return value.kind === 'text' && value.from.some(({ file, node }) => /\.pyi?$/.test(file.path) && isOfBoxes(node, file.text));
}

function isOfBoxes({ parent }: Node, text: string): boolean {
  const type = parent?.kind === 'define' ? parent.parent : null;
  if (type?.kind !== 'class' || !type.isEnum) return false;
  const header = text.slice(type.range.start, type.range.start + HEADER).split(':')[0] ?? '';
  return !/\b(?:str|StrEnum)\b/.test(header);
}

/** Characters in which a class names what it extends. */
const HEADER = 300;
