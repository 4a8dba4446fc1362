import { ancestors, walk } from '../../../base/tree.js';
import type { CallNode, Node } from '../../../model/index.js';
import { apiName, typeKeys } from '../../clients/type-names.js';
import { isLogged } from '../../escape/harmless-uses.js';
import { homeOf, isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { KnownCall } from '../../requests/find.js';
import { type AbstractValue, type CallString, type Env, UNKNOWN_SUBSTRING } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { entered } from '../../values/calls/return-values.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { holderOf, isMadeOf } from '../body/body-uses.js';
import { calleesOf, callsIn, scopesOf, sinksOf, type Written } from '../call-scopes.js';
import { namedArguments } from '../named-arguments.js';
import { isOverruledBehind } from '../sameness/overruled-entries.js';
import { isPure, isReadable, textAt } from '../sameness/purity.js';
import { typeEntries } from './type-entries.js';
import { writtenOutFields } from './written-out-fields.js';

const NESTED = 4;

/**
 * Where a type that nobody knows is put into what a request sends, for one chain of callers: the only entry for a type, in the innermost function
 * that has one, of an object that goes into the request. Null where there is none, or more than one.
 */
export function openEntry(session: Session, call: Ref<CallNode>, callString: CallString): Written | null {
  const env = along(callString);
  const sinks = sinksOf(call, callString);
  for (const scope of scopesOf(call, callString)) {
    const here = sinks.filter((sink) => isWithin(sink, scope.node));
    const [only, another] = entriesInto(session, scope, here, env, 0);
    if (another) return null;
    if (only) return only;
  }
  return null;
}

function entriesInto(session: Session, scope: Ref, sinks: readonly Node[], env: Env, depth: number): readonly Written[] {
  const { tree, node: fn } = scope;
  const own = [...typeEntries(scope), ...namedArguments(session, scope, env), ...writtenOutFields(session, scope, env)].filter(
    (node) => node.kind !== 'string' && !isLogged(node) && goesInto(node, sinks, fn) && mayBeType(session, { tree, node }, env),
  );
  if (own.length > 0 || depth >= NESTED) return own.map((node) => ({ tree, node, env }));
  for (const node of callsIn(fn)) {
    if (!sinks.includes(node) && !goesInto(node, sinks, fn)) continue;
    for (const { tree: home, node: builder } of calleesOf(session, { tree, node }, env)) {
      const given = [...walk(builder)].filter((one) => one.kind === 'return');
      const built = entriesInto(session, { tree: home, node: builder }, given, entered(session, builder, { tree, node }, env), depth + 1);
      if (built.length > 0) return built;
    }
  }
  return [];
}

/** It stands in what is sent or given back, or in what that is made of. */
export function goesInto(node: Node, sinks: readonly Node[], scope: Node): boolean {
  const holder = holderOf(node)?.name ?? null;
  return sinks.some((sink) => isWithin(node, sink) || (holder !== null && holder !== 'this' && isSentBy(sink, holder, scope)));
}

/** The call is made of the variable, or `$ch` is, which `curl_init` makes: the body comes by `curl_setopt($ch, …)`. */
function isSentBy(sink: Node, name: string, scope: Node): boolean {
  if (isMadeOf(sink, new Set([name]), scope)) return true;
  const { parent } = sink;
  const isHandle = sink.kind === 'call' && /^curl_init$/.test(nameOf(sink.callee) ?? '');
  const handle = parent?.kind === 'assign' ? nameOf(parent.target) : parent?.kind === 'define' ? parent.name : null;
  return isHandle && handle !== null && optionsOf(handle, scope).some((value) => isMadeOf(value, new Set([name]), scope));
}

/** What `curl_setopt($ch, …, value)` and `curl_setopt_array($ch, values)` of a handle are given. */
function optionsOf(handle: string, scope: Node): readonly Node[] {
  return [...walk(scope)].flatMap((node) => {
    const [first, ...given] = node.kind === 'call' && /^curl_setopt(?:_array)?$/.test(nameOf(node.callee) ?? '') ? node.args : [];
    return first?.kind === 'name' && first.name === handle ? given.slice(-1) : [];
  });
}

/** What a name that is put together begins with. */
const BEGINNING = /^(?:bg|temu)$/;

/** Not known to be something else: `type: 'json'`, OkHttp's `new MultipartBody.Builder().setType(MultipartBody.FORM)`. */
function mayBeType(session: Session, { tree, node }: Ref, env: Env): boolean {
  const isName = (text: string): boolean => text === '' || apiName.test(text) || BEGINNING.test(text) || text.includes(UNKNOWN_SUBSTRING);
  const values = evaluate(session, node, tree, env);
  if (values.length > 0 && values.every(isConstant) && isSetOnLibrary(session, { tree, node }, env)) return false;
  return values.every((value) => value.kind !== 'text' || isName(value.text));
}

/** `MultipartBody.FORM` of a library. */
function isConstant(value: AbstractValue): boolean {
  return value.kind === 'library' && !value.path.includes('(');
}

/** The argument of a method that is called on a library's object. */
function isSetOnLibrary(session: Session, { tree, node: { parent } }: Ref, env: Env): boolean {
  if (parent?.kind !== 'call' || parent.callee.kind !== 'member') return false;
  return evaluate(session, parent.callee.object, tree, env).every(({ kind }) => kind === 'library');
}

/**
 * The source text of what the request itself puts in for the type, where its host stands: of a type that nobody knows, and nothing that stands
 * behind it in the same object can overrule it. Null where there is no such entry, or another means something else there.
 */
export function entryText(session: Session, call: KnownCall, place: Node, callStrings: readonly CallString[]): string | null {
  const entries = new Set(callStrings.map((callString) => openEntry(session, call, callString)?.node ?? null));
  const [only = null, another] = entries;
  if (only === null || another !== undefined || homeOf(only) !== homeOf(call.node) || !isPure(only) || isOverruled(only)) return null;
  if (isPerhaps(only, call) || isOverruledBehind(session, only, call.node, call.tree)) return null;
  return isReadable(session, only, place, call) ? textAt(call, only) : null;
}

/** `if (options.type) query.set('type', options.type)`, or a variable of a loop that is over: where the request is sent it is another one. */
function isPerhaps(value: Node, { tree, node: call }: Ref): boolean {
  for (const above of ancestors(value)) {
    if (above.kind === 'function') return false;
    const isLoop = above.kind === 'group' && loop.test(tree.file.text.slice(above.range.start, above.range.start + 8));
    if ((isLoop || /^(?:branch|case)$/.test(above.kind)) && !isWithin(call, above)) return true;
  }
  return false;
}

const loop = /^(?:for|foreach|while)\b/;

/** `{ type, ...rest }` */
function isOverruled(value: Node): boolean {
  const entry = value.parent;
  const around = entry?.kind === 'entry' && entry.parent?.kind === 'object' ? entry.parent.entries : [];
  return around.slice(entry ? around.indexOf(entry) + 1 : 0).some(({ kind }) => kind === 'spread');
}

/** Said of an expression by its name alone, since nobody knows its value. */
export function isNamedType({ node }: Ref): boolean {
  return typeKeys.includes(nameOf(node) ?? '') || /(?:^|_|[a-z])(?:type|api|method)(?:_?name)?$/i.test(nameOf(node) ?? '');
}
