import { remembered } from '../../base/tree.js';
import type { ClassNode, Node, Tree } from '../../model/index.js';
import { fileIndex, isScript, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { type AbstractValue, TOP, UNKNOWN } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import { accessEach } from './properties.js';
import { aside, type Session } from './session.js';

/** A statement that puts something into an object under keys that it does not name as a field: what it is put into, and the values. */
type Touch = Ref & {
  readonly on: Node;
  readonly how: 'assign' | 'define' | 'computed';
  readonly key: Node | null;
  readonly sources: readonly Node[];
};

/**
 * The values that scripts put into objects of a class past its own fields: `Object.assign(client, { url })`, `client[key] = url`,
 * `Object.defineProperty(…)`, `Client.prototype.url = …`. A reading of the key perhaps gives one of these.
 */
export function outsideWrites(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  if (!isScript(type.tree)) return [];
  const kin = new Set<Node>(hierarchyOf(session, type).map(({ node }) => node));
  const put = touchesIn(session.program).flatMap((touch) => (isOn(session, touch, kin) ? valuesPut(session, touch, key) : []));
  return [...put, ...ofPrototype(session, kin, key)];
}

const touches = new WeakMap<Program, { counted: number; readonly found: Touch[] }>();

/** The writes of all files that are open by now. */
function touchesIn(program: Program): readonly Touch[] {
  const known = touches.get(program) ?? { counted: 0, found: [] };
  touches.set(program, known);
  for (; known.counted < program.files.length; known.counted++) {
    const tree = program.files[known.counted];
    if (tree && isScript(tree)) known.found.push(...touchesOf(program, tree));
  }
  return known.found;
}

function touchesOf(program: Program, tree: Tree): readonly Touch[] {
  const { calls, assigned } = fileIndex(program, tree);
  const byCalls = calls.flatMap(({ node }): readonly Touch[] => {
    const { callee, args } = node;
    const [on, key, ...rest] = args;
    if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== 'Object' || !on || !isVariable(on)) return [];
    if (callee.property === 'assign') return [{ tree, node, on, how: 'assign', key: null, sources: args.slice(1) }];
    return callee.property === 'defineProperty' && key ? [{ tree, node, on, how: 'define', key, sources: rest }] : [];
  });
  const byKeys = (assigned.get('') ?? []).flatMap(({ node }): readonly Touch[] => {
    const { target } = node;
    if (target.kind !== 'index' || target.index.kind === 'plain' || !isVariable(target.object)) return [];
    return [{ tree, node, on: target.object, how: 'computed', key: target.index, sources: [node.value] }];
  });
  return [...byCalls, ...byKeys];
}

/** Not `this`, whose own class tells; not an object that is written out there. */
function isVariable(node: Node): boolean {
  return node.kind === 'name' ? node.name !== 'this' : node.kind === 'member' || (node.kind === 'call' && node.isNew);
}

/** The classes whose objects a touch is on, told once for a session. */
const classesOn = remembered((_session: Session) => new Map<Touch, ReadonlySet<Node>>());

function isOn(session: Session, touch: Touch, kin: ReadonlySet<Node>): boolean {
  const known = classesOn(session).get(touch);
  if (known) return [...known].some((node) => kin.has(node));
  // The classes that a write concerns may lead here again.
  classesOn(session).set(touch, new Set());
  const found = new Set<Node>();
  for (const value of aside(session, () => evaluate(session, touch.on, touch.tree, TOP)))
    if (value.kind === 'instance') for (const one of hierarchyOf(session, value.type)) found.add(one.node);
  // An answer that was cut off is none to remember.
  if (session.state.left > 0) classesOn(session).set(touch, found);
  else classesOn(session).delete(touch);
  return [...found].some((node) => kin.has(node));
}

function valuesPut(session: Session, { tree, node, how, key, sources }: Touch, asked: string): readonly AbstractValue[] {
  if (key !== null) {
    const keys = evaluate(session, key, tree, TOP);
    const isOther = keys.length > 0 && keys.every((one) => one.kind === 'text' && one.text !== asked);
    if (isOther) return [];
    return how === 'computed' ? sources.flatMap((source) => evaluate(session, source, tree, TOP)) : [UNKNOWN];
  }
  return sources.flatMap((source) =>
    accessEach(session, evaluate(session, source, tree, TOP), asked, { tree, node }, TOP).filter(({ kind }) => kind !== 'absent'),
  );
}

/** `Client.prototype.endpoint = …` */
function ofPrototype(session: Session, kin: ReadonlySet<Node>, key: string): readonly AbstractValue[] {
  return (session.program.assigned.get(key) ?? []).flatMap(({ tree, node: { target, value } }): readonly AbstractValue[] => {
    const on =
      target.kind === 'member' && target.object.kind === 'member' && target.object.property === 'prototype' ? target.object.object : null;
    if (on === null) return [];
    const isIts = evaluate(session, on, tree, TOP).some((one) => one.kind === 'node' && kin.has(one.node));
    return isIts ? evaluate(session, value, tree, TOP) : [];
  });
}
