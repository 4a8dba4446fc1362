import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { argumentAt } from '../../requests/arguments/arguments.js';
import { firstOf } from '../../requests/arguments/host-and-base.js';
import type { KnownCall } from '../../requests/find.js';
import { typesIn } from '../../requests/names/sent-types.js';
import { sentBy } from '../../requests/sent.js';
import { type AbstractValue, type CallSite, type CallString, TOP, UNKNOWN_SUBSTRING } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { hostIn } from '../../values/texts/url-joining.js';
import { argumentNode } from '../argument-node.js';
import { functionAround, paramsIn } from '../sameness/flows-into.js';
import type { SentBy } from '../sameness/same-value.js';
import { isNamedBesideUrl } from '../url/types-beside-url.js';
import { sentArgument } from './sent-body.js';

/** Where a function of the project's own is handed the URL of its request: the expression `host`, in or before the call `at`. */
export type HandedUrl = { readonly tree: Tree; readonly at: CallNode; readonly host: Node };

/**
 * The source text of the type in the one argument that a function of the project's own sends, beside the URL that it is handed too: `Http.post(url, params)`. Nobody
 * has to know what `params` holds: the router reads what is sent. Null where a type is put in on the way, or where none or several arguments may be sent.
 */
export function bodyBeside(session: Session, call: KnownCall, { tree, at, host }: HandedUrl, sent: readonly SentBy[]): string | null {
  const given = new Set<Node>();
  for (const { callString } of sent) {
    const way = wayTo(call, at, callString);
    if (way === null || way.some(({ fn, tree: home }) => putsType(fn, home))) return null;
    for (const arg of argumentsSent(session, call, way)) if (!isWithin(host, arg)) given.add(arg);
  }
  const [only, another] = given;
  if (only === undefined || another !== undefined) return null;
  if (sent.some(({ callString }) => mayStandInUrl(session, call, callString))) return null;
  if (!sent.every((one) => mayHoldSent(session, { tree, node: only }, one))) return null;
  const callStrings = sent.map(({ callString }) => callString);
  const own = { ...call, tree, node: at };
  return sentArgument({ session, call: own, place: host, callStrings, apart: [], closed: false, keys: new Set(), isCut: false }, only);
}

/**
 * What the argument is for this chain of callers may hold the type that is sent; a text without one, a map that surely has none, or one that has it under
 * another key is something else.
 */
function mayHoldSent(session: Session, { tree, node }: Ref, { callString, types }: SentBy): boolean {
  const env = along(callString);
  const keys = new Set<string>();
  const held = typesIn(session, evaluate(session, node, tree, env), { tree, node }, env, keys);
  if ([...keys].some((key) => key !== 'type')) return false;
  const told = types.flatMap((type) => (type.kind === 'text' ? [type.text] : []));
  const isOpen = ({ kind }: AbstractValue): boolean => kind !== 'text';
  return held.some(isOpen) || held.some((one) => one.kind === 'text' && (told.includes(one.text) || types.some(isOpen)));
}

/** `?type=` in the URL, or an entry there whose key nobody knows, beside a body that does not surely name the type: the router would look for it in vain. */
function mayStandInUrl(session: Session, call: KnownCall, callString: CallString): boolean {
  const { hosts } = session.program.catalogue;
  const { urls } = sentBy(session, call, along(callString));
  const isAsked = (url: AbstractValue): boolean => url.kind === 'text' && hosts.has(hostIn(url.text) ?? '') && entry.test(url.text);
  return urls.some(isAsked) && !isNamedBesideUrl(session, call, callString);
}

const entry = new RegExp(`[?&](?:type=|${UNKNOWN_SUBSTRING})|/router${UNKNOWN_SUBSTRING}`);

type Step = { readonly fn: FunctionNode; readonly tree: Tree; readonly site: CallSite };

/** The functions between a call and the request, the request's own first; null where the chain of callers does not lead there. */
function wayTo(call: KnownCall, outer: CallNode, { callers }: CallString): readonly Step[] | null {
  const way: Step[] = [];
  let { tree, node }: Ref = call;
  while (node !== outer) {
    const fn = functionAround(node, (one) => callers.has(one));
    const site = fn && callers.get(fn);
    if (!fn || !site || way.length > callers.size) return null;
    way.push({ fn, tree, site });
    ({ tree, node } = site);
  }
  return way.length > 0 ? way : null;
}

/** The arguments of the way's outermost call that the request is made of, headers and the like left out. */
function argumentsSent(session: Session, call: KnownCall, way: readonly Step[]): readonly Node[] {
  let sinks: readonly Node[] = sentIn(session, call);
  for (const { fn, site } of way) {
    // A request that a function is handed half made was given its body further out: `doSend(builder)`.
    const outside = sinks.filter((sink) => !isWithin(sink, fn));
    const params = [...paramsIn(fn, sinks)].filter(({ name }) => !aside.test(name));
    const bodies = params.filter(({ name }) => !options.test(name));
    const given = (all: readonly ParamNode[]): readonly Node[] =>
      all.flatMap((param) => argumentNode(fn, param, site.node) ?? []).filter((arg) => mayHoldType(arg, site.tree));
    // `post(url, data, config)`: the options may hold a body as well, but only where there is no other.
    const inside = bodies.some(({ name }) => !/^(?:url|uri|endpoint|path|host)$/i.test(name)) ? given(bodies) : given(params);
    sinks = outside.length > 0 ? outside : inside;
  }
  return sinks;
}

/** What goes beside a body and holds no type. */
const aside = /head|cookie|auth|token|proxy|time_?out|retr|charset|encod|call_?back|clazz|^class|response|method$/i;
const options = /option|config|setting|^opts?$|^conf$|^init$/i;

function mayHoldType(arg: Node, tree: Tree): boolean {
  if (arg.kind !== 'object') return arg.kind !== 'function' && arg.kind !== 'plain' && arg.kind !== 'list';
  return arg.entries.some((entry) => entry.kind !== 'entry' || isBodyKey(keyOf(tree, entry.key)));
}

/** The parts of a request that may hold the type: its body and URL, or where nobody knows the body, all its arguments, and those of the calls on what it is made with or kept in (`post.setEntity(…)`). */
function sentIn(session: Session, call: KnownCall): readonly Node[] {
  const { node, client } = call;
  const bodies = client.body.flatMap((at) => {
    if (at.at === 'arg' && at.key === 'headers') return [];
    const { node: body = null, nodes = [] } = argumentAt(session, call, at, TOP) ?? {};
    return body === null ? nodes : [body];
  });
  const url = firstOf(session, call, client.url, TOP)?.node ?? null;
  if (bodies.length > 0 && url !== null) return [...bodies, url];
  const kept = node.parent?.kind === 'define' && node.parent.value === node ? node.parent : null;
  return kept === null ? [node] : [node, { kind: 'name', name: kept.name, range: kept.range, parent: node }];
}

/** A function puts a type of its own choice into what it is handed. */
function putsType(fn: FunctionNode, tree: Tree): boolean {
  return fn.body.some((part) =>
    [...walk(part)].some((node) => {
      if (node.kind === 'entry') return isBodyKey(keyOf(tree, node.key));
      if (node.kind === 'assign') return node.target.kind === 'member' && isBodyKey(node.target.property);
      return node.kind === 'string' && isBodyKey(node.value);
    }),
  );
}
