import { remembered } from '../../../base/tree.js';
import type { ClassNode, Node } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, TOP, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { copiedFrom } from '../objects/copied-entries.js';
import { knowsAllKeys, putByCallers } from '../objects/keyed-writes.js';
import { touchedBy } from '../objects/touched-objects.js';
import { looseTouchesInAll, prototypeWritesInAll, type Touch, touchesInAll } from '../objects/touches.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { csharpStrayWrites } from './csharp-stray-writes.js';
import { javaStrayWrites } from './java-stray-writes.js';
import { patchedIn } from './patched-members.js';
import { phpStrayWrites } from './php-stray-writes.js';

/**
 * The values that scripts put into objects of a class past its own fields: `Object.assign(client, { url })`, `client[key] = url`,
 * `Object.defineProperty(…)`, `Client.prototype.url = …`. A reading of the key perhaps gives one of these.
 */
export function outsideWrites(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  if (type.tree.language === 'php') return [...patchedIn(session, type, key), ...phpStrayWrites(session, type, key)];
  if (type.tree.language === 'java') return javaStrayWrites(session, type, key);
  if (type.tree.language === 'csharp') return csharpStrayWrites(session, type, key);
  if (type.tree.language === 'python') return patchedIn(session, type, key);
  if (!isScript(type.tree)) return [];
  const kin = new Set<Node>(hierarchyOf(session, type).map(({ node }) => node));
  const put = touchesOn(session, kin, key).flatMap((touch) => valuesPut(session, touch, key));
  return [...put, ...ofPrototype(session, kin, key)];
}

/** Those past the fields: an assignment to a field is told by the object that it is made on. */
function touchesOn(session: Session, kin: ReadonlySet<Node>, key: string): readonly Touch[] {
  const { program } = session;
  const named = onClasses(session, looseTouchesInAll(program).get(key), kin, ({ isFollowed }) => !isFollowed);
  const open = onClasses(session, touchesInAll(program).get(''), kin, (touch) => isVariable(touch.on) && !isCopy(session, touch));
  return [...named, ...open];
}

/** Statements by the classes of the objects that they are on, each of which is asked once: every object of a program asks for those of its class. */
type ByClass = { counted: number; readonly touches: Map<Node, Touch[]> };

const byClass = remembered((_session: Session) => new Map<readonly Touch[], ByClass>());

/** `list` grows with the program. */
function onClasses(
  session: Session,
  list: readonly Touch[] | undefined,
  kin: ReadonlySet<Node>,
  isAsked: (touch: Touch) => boolean,
): readonly Touch[] {
  if (list === undefined) return [];
  const known: ByClass = byClass(session).get(list) ?? { counted: 0, touches: new Map() };
  byClass(session).set(list, known);
  while (known.counted < list.length) {
    const touch = list[known.counted++];
    if (touch === undefined || !isAsked(touch)) continue;
    for (const node of touchedBy(session, touch)) known.touches.set(node, [...(known.touches.get(node) ?? []), touch]);
  }
  return [...new Set([...kin].flatMap((node) => known.touches.get(node) ?? []))];
}

/** Not an object that is written out there, nor the object of a map. */
function isVariable(node: Node): boolean {
  return node.kind === 'name' || node.kind === 'member' || (node.kind === 'call' && node.isNew);
}

/** `Object.assign(this, options)`, `this[key] = options[key]`: told by the object itself. */
function isCopy(session: Session, { tree, on, key, sources: [value] }: Touch): boolean {
  if (on.kind !== 'name' || on.name !== 'this') return false;
  return key === null || (typeof key !== 'string' && value !== undefined && copiedFrom(session, tree, key, value) !== null);
}

function valuesPut(session: Session, { tree, node, key, sources }: Touch, asked: string): readonly AbstractValue[] {
  if (key === null)
    return sources.flatMap((source) =>
      accessEach(session, evaluate(session, source, tree, TOP), asked, { tree, node }, TOP).filter(({ kind }) => kind !== 'absent'),
    );
  const [value] = sources;
  if (value === undefined) return [UNKNOWN];
  if (typeof key === 'string') return sources.flatMap((source) => evaluate(session, source, tree, TOP));
  const put = { tree, key, value };
  return [...putByCallers(session, put, asked), ...(knowsAllKeys(session, put) ? [] : [UNKNOWN])];
}

/** `Client.prototype.endpoint = …` */
function ofPrototype(session: Session, kin: ReadonlySet<Node>, key: string): readonly AbstractValue[] {
  return (prototypeWritesInAll(session.program).get(key) ?? []).flatMap(({ tree, on, sources: [value] }): readonly AbstractValue[] => {
    const isIts = evaluate(session, on, tree, TOP).some((one) => one.kind === 'node' && kin.has(one.node));
    return isIts && value ? evaluate(session, value, tree, TOP) : [];
  });
}
