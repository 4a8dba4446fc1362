import type { Node } from '../model/index.js';
import { detached } from './detached.js';
import { sharedRange } from './shared-ranges.js';
import { shared } from './shared-texts.js';

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** Fixed texts beyond so many signs are hardly ever written twice. */
const WORD = 40;

/**
 * Makes a node smaller while nobody but its builder knows the node: lists without the room that builders leave, and one text and one range for all
 * that are equal.
 * A word stands in a program thousands of times, and each parser cuts it out anew.
 */
export function compact(node: Node): void {
  trim(node);
  shareTexts(node);
  shareRanges(node);
}

/** One range for all that are equal, of what is written most. Calls, objects, functions and the like keep ranges of their own: what is made in place of one has its range, and is told by that. */
export function shareRanges(node: Building<Node>): void {
  switch (node.kind) {
    case 'string':
    case 'comment':
      node.inner = sharedRange(node.inner);
      break;
    case 'member':
    case 'define':
    case 'param':
      node.at = sharedRange(node.at);
      break;
    case 'name':
    case 'plain':
    case 'entry':
    case 'list':
    case 'compare':
    case 'group':
      break;
    default:
      return;
  }
  node.range = sharedRange(node.range);
}

function trim(node: Building<Node>): void {
  switch (node.kind) {
    case 'group':
      node.children = trimmed(node.children);
      return;
    case 'template':
    case 'concat':
      node.parts = trimmed(node.parts);
      return;
    case 'call':
      node.args = trimmed(node.args);
      return;
    case 'object':
      node.entries = trimmed(node.entries);
      return;
    case 'list':
      node.items = trimmed(node.items);
      return;
    case 'choice':
      node.options = trimmed(node.options);
      return;
    case 'define':
      node.annotations = trimmed(node.annotations);
      return;
    case 'param':
      node.annotations = trimmed(node.annotations);
      return;
    case 'function':
      node.params = trimmed(node.params);
      node.annotations = trimmed(node.annotations);
      node.body = trimmed(node.body);
      return;
    case 'class':
      node.annotations = trimmed(node.annotations);
      node.body = trimmed(node.body);
      return;
    case 'switch':
      node.cases = trimmed(node.cases);
      return;
    case 'case':
      node.tests = trimmed(node.tests);
      node.body = trimmed(node.body);
  }
}

function shareTexts(node: Building<Node>): void {
  switch (node.kind) {
    case 'name':
    case 'function':
      node.name = shared(node.name);
      return;
    case 'class':
      node.name = shared(node.name);
      if (node.extends !== null) node.extends = shared(node.extends);
      node.mixins = node.mixins.map(shared);
      return;
    case 'import':
      node.from = shared(node.from);
      node.bindings = node.bindings.map(({ local, imported, at }) => ({ local: shared(local), imported: shared(imported), at }));
      return;
    case 'export':
      if (node.from !== null) node.from = shared(node.from);
      node.bindings = node.bindings.map(({ local, exported, at }) => ({ local: shared(local), exported: shared(exported), at }));
      return;
    case 'define':
    case 'param':
      node.name = shared(node.name);
      if (node.type !== null) node.type = shared(node.type);
      return;
    case 'member':
      node.property = shared(node.property);
      return;
    case 'compare':
    case 'assign':
      node.op = shared(node.op);
      return;
    case 'string':
      if (node.value.length <= WORD) node.value = shared(node.value);
      node.quote = shared(node.quote);
      return;
    case 'plain':
      if (node.text.length <= WORD) node.text = shared(node.text);
  }
}

/** Makes texts of a node's own of the long ones, which V8 holds as views of the file's text, and so that text with them. */
export function detachTexts(node: Building<Node>): void {
  if (node.kind === 'string' && node.value.length > WORD) node.value = detached(node.value);
  else if (node.kind === 'plain' && node.text.length > WORD) node.text = detached(node.text);
  else if (node.kind === 'regex') node.source = detached(node.source);
}

/** The list without the room that is left behind its items where they were put in one by one: sixteen more at least. */
export function trimmed<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

const NONE: readonly never[] = [];
