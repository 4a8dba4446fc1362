import { nodesAtHand, remembered } from '../../../base/tree.js';
import type { AssignNode, CallNode, Node, ObjectNode, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import { fileIndex, indexAtHand, isScript, type Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { namesRegions } from '../../program/regional-hosts.js';
import { keyOf } from '../../program/syntax.js';
import { locate } from '../../symbols/import-resolver.js';

/**
 * A statement that puts something into an object: `on`. `key`: null for all that the sources have. `isField`: `x.key = …`; `isFollowed`: one that
 * the history of a variable tells where the object is held in that variable.
 */
export type Touch = Ref & {
  readonly on: Node;
  readonly key: string | Node | null;
  readonly sources: readonly Node[];
  readonly isField: boolean;
  readonly isFollowed: boolean;
};

type ByKey = Map<string, Touch[]>;

/** By the nodes of a file, which are more once bodies in it have woken. */
const inFiles = new WeakMap<readonly Node[], ByKey>();

/** Those of a file by their keys; under '' those whose key is computed, or that have many. */
export function touchesIn(program: Program, tree: Tree): ReadonlyMap<string, readonly Touch[]> {
  const known = inFiles.get(nodesAtHand(tree));
  if (known) return known;
  const { calls, assigned } = indexAtHand(program, tree);
  const found: ByKey = new Map();
  for (const { node } of [...assigned.values()].flat()) add(found, byAssignment(tree, node));
  for (const { node } of calls) {
    add(found, byCall(tree, node));
    for (const touch of byMissingCode(program, tree, node)) add(found, touch);
  }
  inFiles.set(nodesAtHand(tree), found);
  return found;
}

/** Of all files that are open by now: all, those past the fields, and those on a prototype, whose `on` is what has it. */
type InProgram = { counted: number; readonly all: ByKey; readonly loose: ByKey; readonly ofPrototypes: ByKey };

const inPrograms = new WeakMap<Program, InProgram>();

function inProgram(program: Program): InProgram {
  const known = inPrograms.get(program) ?? { counted: 0, all: new Map(), loose: new Map(), ofPrototypes: new Map() };
  inPrograms.set(program, known);
  for (; known.counted < program.files.length; known.counted++) {
    const tree = program.files[known.counted];
    for (const touches of tree ? touchesIn(program, tree).values() : [])
      for (const touch of touches) {
        add(known.all, touch);
        if (!touch.isField) add(known.loose, touch);
        else if (touch.on.kind === 'member' && touch.on.property === 'prototype')
          add(known.ofPrototypes, { ...touch, on: touch.on.object });
      }
  }
  return known;
}

/** The statements of all files that are open by now, by their keys; the lists grow with the program. */
export const touchesInAll = (program: Program): ReadonlyMap<string, readonly Touch[]> => inProgram(program).all;

/** Those that are no assignment to a field. */
export const looseTouchesInAll = (program: Program): ReadonlyMap<string, readonly Touch[]> => inProgram(program).loose;

/** `Client.prototype.url = …` by `url`; `on`: the class. */
export const prototypeWritesInAll = (program: Program): ReadonlyMap<string, readonly Touch[]> => inProgram(program).ofPrototypes;

function add(found: ByKey, touch: Touch | null): void {
  if (touch === null) return;
  const key = typeof touch.key === 'string' ? touch.key : '';
  const list = found.get(key);
  if (list) list.push(touch);
  else found.set(key, [touch]);
}

function byAssignment(tree: Tree, node: AssignNode): Touch | null {
  const { target, value, op } = node;
  if ((target.kind !== 'member' && target.kind !== 'index') || op !== '=') return null;
  const key = target.kind === 'member' ? target.property : textOrNode(target.index);
  return { tree, node, on: target.object, key, sources: [value], isField: true, isFollowed: true };
}

function textOrNode(key: Node): string | Node {
  return key.kind === 'string' ? key.value : key.kind === 'plain' ? key.text : key;
}

/** Objects of libraries whose functions put something into what they are handed first. */
const helpers = /^(?:_|lodash|Object|Reflect|R|\$|jQuery)$/;

function byCall(tree: Tree, node: CallNode): Touch | null {
  const { callee, args } = node;
  const [first, second, third] = args;
  if (callee.kind !== 'member' || first === undefined) return null;
  const touch = { tree, node, isField: false };
  if (callee.object.kind === 'name' && helpers.test(callee.object.name)) {
    const isFollowed = callee.object.name === 'Object' && callee.property === 'assign';
    if (/^(?:assign|merge|extend|defaults|defaultsDeep|assignIn)$/.test(callee.property))
      return { ...touch, on: first, key: null, sources: args.slice(1), isFollowed };
    if (second && /^(?:set|defineProperty)$/.test(callee.property)) {
      const value = third && callee.property === 'defineProperty' ? described(third) : third;
      return { ...touch, on: first, key: textOrNode(second), sources: value ? [value] : [], isFollowed: false };
    }
    if (second && /^(?:defineProperties|setPrototypeOf)$/.test(callee.property)) {
      const source = callee.property === 'defineProperties' ? (describedObject(second) ?? second) : second;
      return { ...touch, on: first, key: null, sources: [source], isFollowed: false };
    }
    return null;
  }
  return second && !third && /^(?:set|put)$/.test(callee.property)
    ? { ...touch, on: callee.object, key: textOrNode(first), sources: [second], isFollowed: true }
    : null;
}

/** `useRegion(client, 'us')` of a file that is not there: whatever it is handed may be changed there, to a region that the program names. */
function byMissingCode(program: Program, tree: Tree, node: CallNode): readonly Touch[] {
  const { callee, args } = node;
  const called = callee.kind === 'member' && !logs.test(callee.property) ? callee.object : callee;
  const name = called.kind === 'name' ? called.name : '';
  const from = (program.imports.get(tree) ?? []).find(({ bindings }) => bindings.some(({ local }) => local === name))?.from;
  if (from === undefined || !isScript(tree) || !namesRegions(program) || locate(program, tree, from).kind !== 'none') return [];
  const held = args.filter(({ kind }) => kind === 'name' || kind === 'member').filter((arg) => !isBody(program, tree, arg));
  return held.map((on) => ({ tree, node, on, key: callee, sources: [], isField: false, isFollowed: false }));
}

/** What is signed: `const params = { type: …, … }`, `sign(params, secret)`, which says nothing of where it is sent. */
function isBody(program: Program, tree: Tree, arg: Node): boolean {
  const made = arg.kind === 'name' ? (fileIndex(program, tree).named.get(arg.name) ?? []) : [];
  return made.some((node) => {
    const home = enclosing(node);
    const entries = node.kind === 'define' && node.value?.kind === 'object' ? node.value.entries : [];
    const keys = entries.map((entry) => (entry.kind === 'entry' ? keyOf(tree, entry.key) : null));
    return (home === null || isWithin(arg, home)) && keys.some(isBodyKey) && !keys.some((key) => key !== null && target.test(key));
  });
}

/** Keys of what says where it is sent. */
const target = /url|uri|host|base|gateway|endpoint|region|site/i;

const logs = /^(?:log|debug|trace|info|warn|warning|error|fatal)$/;

/** `{ url: { value: v } }` of `Object.create` and `Object.defineProperties` → `{ url: v }`; null where the descriptors are not written out. */
export const describedObject = remembered((descriptors: Node): ObjectNode | null => {
  if (descriptors.kind !== 'object') return null;
  const entries = descriptors.entries.map((entry) =>
    entry.kind === 'entry' && entry.value !== null ? { ...entry, value: described(entry.value) } : entry,
  );
  return { ...descriptors, entries };
});

/** `{ value: v }` */
function described(descriptor: Node): Node {
  if (descriptor.kind !== 'object') return descriptor;
  for (const entry of descriptor.entries)
    if (entry.kind === 'entry' && entry.key.kind === 'name' && entry.key.name === 'value' && entry.value) return entry.value;
  return descriptor;
}
