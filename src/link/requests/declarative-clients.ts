import type { CallNode, ClassNode, FunctionNode, Node, ParamNode } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { type AbstractValue, type Env, START, TOP, textsOf, UNKNOWN } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { underBase } from '../values/library-models.js';
import type { Session } from '../values/session.js';
import { springDefault } from '../values/settings.js';
import type { Call, Found } from './call.js';

/** A method of a Feign interface: calling it is the request. */
type Declared = { readonly fn: Ref<FunctionNode>; readonly type: Ref<ClassNode> };

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
      if (type.tree.language !== 'java') continue;
      const isOpen = annotationOf(type.node, /^FeignClient$/) !== null;
      for (const fn of type.node.body) {
        if (fn.kind !== 'function' || fn.body.length > 0 || !(isOpen || annotationOf(fn, /^RequestLine$/))) continue;
        const list = found.get(fn.name) ?? [];
        found.set(fn.name, list);
        list.push({ fn: { tree: type.tree, node: fn }, type });
      }
    }
  }
  return found;
}

function annotationOf({ annotations }: ClassNode | FunctionNode | ParamNode, name: RegExp): CallNode | null {
  for (const one of annotations) if (one.kind === 'call' && name.test(nameOf(one.callee) ?? '')) return one;
  return null;
}

/** The Feign method that a call calls; null where it is something else. */
export function feignMethod(session: Session, { tree, node }: Ref<CallNode>, env: Env = TOP): Declared | null {
  const candidates = declaredIn(session.program).get(nameOf(node.callee) ?? '') ?? [];
  if (candidates.length === 0) return null;
  for (const value of evaluate(session, node.callee, tree, env)) {
    const found = candidates.find(({ fn }) => value.kind === 'node' && value.node === fn.node);
    if (found) return found;
  }
  return null;
}

/** `@FeignClient(url = …)`, or what `Feign.builder().target(X.class, url)` was given, before the method's own path; a `URI` argument overrules both. */
export function feignUrl(session: Session, call: Call, env: Env): Found | null {
  const method = feignMethod(session, call, env);
  if (method === null) return null;
  const at = method.fn.node.params.findIndex((param) => /^(?:java\.net\.)?URI$/.test(param.type ?? ''));
  const own = at < 0 ? undefined : call.node.args[at];
  if (own) return { node: own, values: evaluate(session, own, call.tree, env) };
  const bases = [...basesOf(session, method), ...(isIntercepted(session.program) ? [UNKNOWN] : [])];
  const path = pathOf(session, method);
  const values = bases.map((base): AbstractValue => (base.kind === 'text' ? { ...base, text: underBase(base.text, path) } : base));
  return { node: null, values: values.length > 0 ? values : [UNKNOWN] };
}

function basesOf(session: Session, { type }: Declared): readonly AbstractValue[] {
  const annotation = annotationOf(type.node, /^FeignClient$/);
  const url = annotation && argument(annotation, 'url');
  if (url) return springDefault(session, url, type.tree);
  return session.program.calls.flatMap(({ tree, node }) => {
    const [of, target] = node.args;
    const isTarget = nameOf(node.callee) === 'target' && of && target && tree.language === 'java';
    const written = isTarget ? tree.file.text.slice(of.range.start, of.range.end) : '';
    return target && written === `${type.node.name}.class` ? evaluate(session, target, tree, TOP) : [];
  });
}

function argument({ args }: CallNode, name: string): Node | null {
  for (const arg of args) if (arg.kind === 'entry' && nameOf(arg.key) === name) return arg.value;
  return null;
}

/** `@PostMapping("/openapi/router")`, `@RequestLine("POST /openapi/router")`. */
function pathOf(session: Session, { fn }: Declared): string {
  const annotation = annotationOf(fn.node, /^(?:(?:Post|Get|Put|Patch|Request)Mapping|RequestLine)$/);
  const [first] = annotation?.args ?? [];
  const value = annotation && (argument(annotation, 'value') ?? argument(annotation, 'path') ?? (first?.kind === 'entry' ? null : first));
  const [text] = value ? textsOf(evaluate(session, value, fn.tree, TOP)) : [];
  return text?.text.replace(/^[A-Z]+\s+/, '') ?? '';
}

/** An interceptor that sets another target may send any request elsewhere. */
function isIntercepted({ code }: Program): boolean {
  return code.some(
    ({ language, file: { text } }) => language === 'java' && text.includes('RequestInterceptor') && /\.(?:target|uri)\(/.test(text),
  );
}

/** What is sent: the body, and each argument under the name that its parameter is sent by. */
export function feignBody(session: Session, call: Call, env: Env): Found | null {
  const method = feignMethod(session, call, env);
  if (method === null) return null;
  const named: Node[] = [];
  const bodies: Node[] = [];
  for (const [i, param] of method.fn.node.params.entries()) {
    const arg = call.node.args[i];
    if (!arg || /^(?:java\.net\.)?URI$/.test(param.type ?? '')) continue;
    const key = keyOf(param);
    if (key === null) bodies.push(arg);
    else named.push({ kind: 'entry', range: arg.range, parent: call.node, key, value: arg });
  }
  const whole: Node = { kind: 'object', range: call.node.range, parent: call.node.parent, entries: named };
  const apart: AbstractValue = { ...START, kind: 'node', tree: call.tree, node: whole, env, holders: [], asText: false };
  const [only, another] = bodies;
  const values = [...(named.length > 0 ? [apart] : []), ...bodies.flatMap((body) => evaluate(session, body, call.tree, env))];
  return values.length > 0 ? { node: only && !another && named.length === 0 ? only : null, values } : null;
}

/** `@RequestParam("type")`, `@Param("type")`; null for the body and for a map of parameters. */
function keyOf(param: ParamNode): Node | null {
  const annotation = annotationOf(param, /^(?:RequestParam|Param|RequestHeader|SpringQueryMap)$/);
  const [first] = annotation?.args ?? [];
  const value = annotation && (argument(annotation, 'value') ?? argument(annotation, 'name') ?? first);
  return value?.kind === 'string' ? value : null;
}
