import type { CallNode, ClassNode, FunctionNode, Node, ParamNode } from '../../model/index.js';
import { type DeclarativeClient, declarativeClients } from '../clients/declarative.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { type AbstractValue, type Env, START, TOP, textsOf, UNKNOWN, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { underBase } from '../values/library-models.js';
import type { Session } from '../values/session.js';
import { springDefault } from '../values/settings.js';
import type { Call, Found } from './call.js';

/** A method of an annotated interface: calling it is the request. */
type Declared = { readonly client: DeclarativeClient; readonly fn: Ref<FunctionNode>; readonly type: Ref<ClassNode> };
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
  const isWhole = annotationOf(type.node, client.interface.name) !== null;
  return type.node.body.flatMap((node): readonly Declared[] => {
    if (node.kind !== 'function' || node.body.length > 0 || !(isWhole || annotationOf(node, client.alone))) return [];
    return [{ client, fn: { tree: type.tree, node }, type }];
  });
}

function annotationOf({ annotations }: ClassNode | FunctionNode | ParamNode, name: RegExp): CallNode | null {
  for (const one of annotations) if (one.kind === 'call' && name.test(nameOf(one.callee) ?? '')) return one;
  return null;
}

/** What an annotation says under the first of its keys that it has. */
function saidBy(on: ClassNode | FunctionNode | ParamNode, { name, keys }: Annotation): Node | null {
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
  const named = declaredIn(session.program).get(nameOf(node.callee) ?? '') ?? [];
  const candidates = named.filter(({ client }) => client.languages.includes(tree.language));
  if (candidates.length === 0) return null;
  for (const value of evaluate(session, node.callee, tree, env)) {
    const found = candidates.find(({ fn }) => value.kind === 'node' && value.node === fn.node);
    if (found) return found;
  }
  return null;
}

/** What the interface is annotated with, or its maker was given, before the method's own path; an address among the arguments overrules both. */
export function declaredUrl(session: Session, call: Call, env: Env): Found | null {
  const method = declaredMethod(session, call, env);
  if (method === null) return null;
  const at = method.fn.node.params.findIndex((param) => method.client.address.test(param.type ?? ''));
  const own = at < 0 ? undefined : call.node.args[at];
  if (own) return { node: own, values: evaluate(session, own, call.tree, env) };
  const { client } = method;
  const paths = pathsOf(session, method);
  const bases = [...basesOf(session, method), ...(isIntercepted(session.program, client) ? [UNKNOWN] : [])];
  const values = bases.length > 0 ? bases.map((base) => under(base, paths)) : paths.filter(isWhole);
  return { node: null, values: values.length > 0 ? values : [UNKNOWN] };
}

/** A path that is a whole URL stands for itself. */
function under(base: AbstractValue, paths: readonly AbstractValue[]): AbstractValue {
  const [path] = textsOf(paths);
  if (base.kind !== 'text') return base;
  return path && isWhole(path) ? path : { ...base, text: underBase(base.text, path?.text ?? '') };
}

function isWhole(path: AbstractValue): boolean {
  return path.kind !== 'text' || /^\w+:\/\//.test(path.text);
}

function basesOf(session: Session, { client, type }: Declared): readonly AbstractValue[] {
  const base = saidBy(type.node, client.interface);
  if (base) return springDefault(session, base, type.tree);
  return session.program.calls.flatMap(({ tree, node }) => {
    const [of, target] = node.args;
    if (!of || !target || nameOf(node.callee) !== client.maker.name || !client.languages.includes(tree.language)) return [];
    return tree.file.text.slice(of.range.start, of.range.end) === `${type.node.name}.class` ? evaluate(session, target, tree, TOP) : [];
  });
}

/** `@PostMapping("/openapi/router")`, `@RequestLine("POST /openapi/router")`; a part of a whole URL in braces is filled in for each call. */
function pathsOf(session: Session, { client, fn }: Declared): readonly AbstractValue[] {
  const path = saidBy(fn.node, client.method);
  if (path === null) return [];
  return springDefault(session, path, fn.tree).map((value): AbstractValue => {
    if (value.kind !== 'text') return value;
    const path = { ...value, text: value.text.replace(/^[A-Z]+\s+/, '') };
    if (!isWhole(path)) return path;
    const text = path.text.replaceAll(/\{[^{}]{0,200}\}/g, UNKNOWN_SUBSTRING);
    return { ...path, text, certain: path.certain && !text.includes(UNKNOWN_SUBSTRING) };
  });
}

/** An interceptor that sets another target may send any request elsewhere. */
function isIntercepted({ code }: Program, { languages, interceptor: { type, moves } }: DeclarativeClient): boolean {
  return code.some(({ language, file: { text } }) => languages.includes(language) && text.includes(type) && moves.test(text));
}

/** What is sent: the body, and each argument under the name that its parameter is sent by. */
export function declaredBody(session: Session, call: Call, env: Env): Found | null {
  const method = declaredMethod(session, call, env);
  if (method === null) return null;
  const named: Node[] = [];
  const bodies: Node[] = [];
  for (const [i, param] of method.fn.node.params.entries()) {
    const arg = call.node.args[i];
    if (!arg || method.client.address.test(param.type ?? '')) continue;
    const key = saidBy(param, method.client.named);
    if (key?.kind !== 'string') bodies.push(arg);
    else named.push({ kind: 'entry', range: arg.range, parent: call.node, key, value: arg });
  }
  const whole: Node = { kind: 'object', range: call.node.range, parent: call.node.parent, entries: named };
  const apart: AbstractValue = { ...START, kind: 'node', tree: call.tree, node: whole, env, holders: [], asText: false };
  const [only, another] = bodies;
  const values = [...(named.length > 0 ? [apart] : []), ...bodies.flatMap((body) => evaluate(session, body, call.tree, env))];
  return values.length > 0 ? { node: only && !another && named.length === 0 ? only : null, values } : null;
}
