import { remembered } from '../../../base/tree.js';
import type { CallNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { lastName, nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { TOP } from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { type FieldOwner, isDeclaredOtherwise, mayMean } from './java-field-owner.js';

/** Calls that ask for a field, or for a method, of which some argument tells the name. */
const fieldAskers = [
  'getDeclaredField',
  'getField',
  'findField',
  'findSetter',
  'findStaticSetter',
  'findVarHandle',
  'newUpdater',
  'PropertyDescriptor',
];
const methodAskers = ['getMethod', 'getDeclaredMethod', 'findMethod', 'findVirtual'];

/** Calls that are handed an object whose fields they set; `set` and `invoke` are those of `Field` and `Method`. */
const fillers = [
  ...['set', 'invoke', 'setField', 'setFieldValue', 'setProperty', 'copyProperties', 'copyProperty', 'copyBean', 'populate', 'fillBean'],
  ...['fillBeanWithMap', 'fillBeanWithMapIgnoreCase', 'readerForUpdating', 'updateValue', 'putObject', 'mapToBean', 'copy', 'map'],
];

/** `field.set(client, url)`, `method.invoke(client, url)`, `BeanUtils.copyProperties(from, client)`, `lookup.findSetter(Client.class, "url", …)`. */
export function isReflected(session: Session, owner: FieldOwner, setters: ReadonlySet<string>): boolean {
  const isNamed = (names: readonly string[], isIt: (name: string) => boolean): boolean =>
    names.some((name) => callsOf(session, owner, name).some((call) => isAskedFor(owner, call, isIt)));
  if (isNamed(fieldAskers, (name) => name === owner.key) || isNamed(methodAskers, (name) => setters.has(name))) return true;
  return fillers.some((name) => callsOf(session, owner, name).some((call) => isFilled(session, owner, call)));
}

function callsOf(session: Session, owner: FieldOwner, name: string): readonly Ref<CallNode>[] {
  return calledIn(session.program.named.get(name)).filter(({ tree }) => mayMean(session, owner, tree));
}

/** Once for all classes that are asked about: every other file of a large program calls `set`, or `map`. */
const calledIn = remembered((all: readonly Ref[]): readonly Ref<CallNode>[] =>
  all.flatMap(({ tree, node }) => {
    const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
    return call !== null && tree.language === 'java' ? [{ tree, node: call }] : [];
  }),
);

/** Of a class that is written there, and is another one, the name says nothing. */
function isAskedFor({ names }: FieldOwner, { node: { callee, args } }: Ref<CallNode>, isIt: (name: string) => boolean): boolean {
  if (!args.some((arg) => arg.kind === 'string' && isIt(arg.value))) return false;
  const classes = [callee.kind === 'member' ? callee.object : callee, ...args].flatMap((node) =>
    node.kind === 'member' && node.property === 'class' ? [lastName(nameOf(node.object) ?? '')] : [],
  );
  return classes.length === 0 || classes.some((name) => names.has(name));
}

const reflectors = { names: new Set(['Field', 'Method', 'VarHandle', 'MethodHandle', 'Constructor', 'AtomicReferenceFieldUpdater']) };

/** A library's call, or one of a value that nobody knows: what the project's own function does is read in the function. */
function isFilled(session: Session, owner: FieldOwner, { tree, node }: Ref<CallNode>): boolean {
  const { callee, args } = node;
  const name = nameOf(callee) ?? '';
  if (/^(?:set|invoke|copy|map)$/.test(name) && args.length < 2) return false;
  const isReflector = /^(?:set|invoke)$/.test(name);
  if (isReflector && callee.kind === 'member' && isDeclaredOtherwise(session, reflectors, { tree, node: callee.object })) return false;
  const targets = isReflector ? args.slice(0, 1) : args;
  if (!targets.some((arg) => isOne(session, owner, { tree, node: arg }, 3))) return false;
  return !evaluate(session, callee, tree, TOP).some((value) => value.kind === 'node' && value.node.kind === 'function');
}

/** An object of the class; what a parameter is, the callers tell. What is declared as another class is looked at no further: in a large program thousands are. */
function isOne(session: Session, owner: FieldOwner, { tree, node }: Ref, depth: number): boolean {
  if (node.kind === 'string' || node.kind === 'plain' || node.kind === 'function') return false;
  if (isDeclaredOtherwise(session, owner, { tree, node })) return false;
  const values = evaluate(session, node, tree, TOP);
  const isKin = values.some(
    (value) =>
      value.kind === 'instance' &&
      (value.type.node === owner.type.node || hierarchyOf(session, value.type).some((one) => one.node === owner.type.node)),
  );
  if (isKin || depth === 0 || node.kind !== 'name') return isKin;
  return (session.names.declarationsOf(node, tree) ?? []).some(({ node: param }) => {
    const fn = param.kind === 'param' ? param.parent : null;
    if (param.kind !== 'param' || fn?.kind !== 'function') return false;
    const at = fn.params.indexOf(param);
    return callersOf(session, fn).sites.some((site) => {
      const arg: Node | undefined = site.node.args[at];
      return arg !== undefined && isOne(session, owner, { tree: site.tree, node: arg }, depth - 1);
    });
  });
}
