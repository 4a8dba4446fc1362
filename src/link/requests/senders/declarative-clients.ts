import { sizeOf } from '../../../base/sleeping-function.js';
import type { CallNode, ClassNode, FunctionNode, Node, ParamNode } from '../../../model/index.js';
import { type DeclarativeClient, declarativeClients } from '../../clients/declarative.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { type Env, TOP } from '../../values/abstract-value.js';
import { declaredType } from '../../values/classes/declared-types.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

/** A method of an annotated interface: calling it is the request. */
export type Declared = { readonly client: DeclarativeClient; readonly fn: Ref<FunctionNode>; readonly type: Ref<ClassNode> };
type Annotation = DeclarativeClient['method'];

/** By method name, as long as no further class turns up. */
const known = new WeakMap<Program, { readonly files: number; readonly methods: ReadonlyMap<string, readonly Declared[]> }>();

function declaredIn(program: Program): ReadonlyMap<string, readonly Declared[]> {
  const held = known.get(program);
  const all = held?.files === program.code.length ? held : { files: program.code.length, methods: collect(program) };
  known.set(program, all);
  return all.methods;
}

function collect(program: Program): ReadonlyMap<string, readonly Declared[]> {
  const found = new Map<string, Declared[]>();
  for (const types of program.classes.values()) {
    for (const type of types) {
      for (const one of declarativeClients.flatMap((client) => requestsOf(client, type))) {
        const list = found.get(one.fn.node.name) ?? [];
        found.set(one.fn.node.name, list);
        list.push(one);
      }
    }
  }
  return found;
}

/** The methods of an interface that one client implements. */
function requestsOf(client: DeclarativeClient, type: Ref<ClassNode>): readonly Declared[] {
  const { language, file } = type.tree;
  if (!client.languages.includes(language) || !file.text.includes(client.imports)) return [];
  const isWhole = client.interface !== null && annotationOf(type.node, client.interface.name) !== null;
  return type.node.body.flatMap((node): readonly Declared[] => {
    if (node.kind !== 'function' || sizeOf(node).body > 0 || !(isWhole || annotationOf(node, client.alone))) return [];
    return [{ client, fn: { tree: type.tree, node }, type }];
  });
}

export function annotationOf({ annotations }: ClassNode | FunctionNode | ParamNode, name: RegExp): CallNode | null {
  for (const one of annotations) if (one.kind === 'call' && name.test(nameOf(one.callee) ?? '')) return one;
  return null;
}

/** The argument of an annotation under the first of these keys that the annotation has. */
export function saidBy(on: ClassNode | FunctionNode | ParamNode, { name, keys }: Annotation): Node | null {
  const args = annotationOf(on, name)?.args ?? [];
  for (const key of keys) {
    for (const arg of args) {
      if (arg.kind !== 'entry' && key === '') return arg;
      if (arg.kind === 'entry' && arg.value && nameOf(arg.key) === key) return arg.value;
    }
  }
  return null;
}

/** The method of an annotated interface that a call calls; null where it is something else. */
export function declaredMethod(session: Session, { tree, node }: Ref<CallNode>, env: Env = TOP): Declared | null {
  const candidates = candidatesAt(session, { tree, node });
  if (candidates.length === 0) return null;
  for (const value of evaluate(session, node.callee, tree, env)) {
    const found = candidates.find(({ fn }) => value.kind === 'node' && value.node === fn.node);
    if (found) return found;
  }
  // The object may be known to callers only; its declaration names the interface.
  const declared = node.callee.kind === 'member' ? (declaredType(session, node.callee.object, tree) ?? []) : [];
  const isOf = ({ type }: Declared): boolean => declared.some((value) => value.kind === 'instance' && value.type.node === type.node);
  return candidates.find(isOf) ?? null;
}

/** Whether a declared method has the name of a call. */
export function mayBeDeclared(session: Session, call: Ref<CallNode>): boolean {
  return candidatesAt(session, call).length > 0;
}

function candidatesAt({ program }: Session, { tree, node }: Ref<CallNode>): readonly Declared[] {
  const named = declaredIn(program).get(nameOf(node.callee) ?? '') ?? [];
  return named.filter(({ client }) => client.languages.includes(tree.language));
}

/** Arguments with their parameters, by name or by position. */
export function argumentsOf({ fn }: Declared, { args }: CallNode): readonly { readonly param: ParamNode; readonly arg: Node }[] {
  return fn.node.params.flatMap((param, i) => {
    const named = args.find((arg) => arg.kind === 'entry' && nameOf(arg.key) === param.name);
    if (named?.kind === 'entry' && named.value) return [{ param, arg: named.value }];
    const arg = args[i];
    return arg && arg.kind !== 'entry' ? [{ param, arg }] : [];
  });
}

/** The argument is the URL of this one call. */
export function isAddress({ address }: DeclarativeClient, param: ParamNode): boolean {
  if (address === null) return false;
  return 'type' in address ? address.type.test(param.type ?? '') : annotationOf(param, address.annotation) !== null;
}
