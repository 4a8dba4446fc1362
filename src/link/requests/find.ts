import type { CallNode, FunctionNode, IndexNode, Language, Node, Tree } from '../../model/index.js';
import { calleeNames } from '../clients/callee-names.js';
import type { Client, Condition } from '../clients/client.js';
import { clients, isRequestName } from '../clients/clients.js';
import { clientsOfInterfaces } from '../clients/declarative.js';
import { sendsByName } from '../clients/unlisted.js';
import { fileIndex, isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import {
  type AbstractValue,
  type CallString,
  type Env,
  type LibraryValue,
  libraryValue,
  TOP,
  unresolvedOf,
} from '../values/abstract-value.js';
import { along, extended } from '../values/call-strings.js';
import { callersOf } from '../values/calls/known-callers.js';
import { declaredType } from '../values/classes/declared-types.js';
import { evaluate } from '../values/evaluate.js';
import { allow, aside, BUDGET, GLANCE, type Session, unlessTooDeep } from '../values/session.js';
import { isPromising } from './arguments/promising-argument.js';
import type { Call } from './call.js';
import { declaredMethod, mayBeDeclared } from './senders/declarative-clients.js';
import { callsOfHeldClients } from './senders/held-clients.js';
import { isSending } from './senders/message-sender.js';
import { isOfProject } from './senders/own-methods.js';
import { givenOn, isByOwnField, isGivenOn, unwrapped } from './senders/partial-senders.js';
import { isRelayed } from './senders/relayed-sessions.js';
import { beginningOf } from './senders/segments.js';
import { maySendUnlisted, unlistedClient } from './senders/unlisted-senders.js';

/** `handed`: the client is an argument of the function around the call; which one it is depends on the caller. */
export type KnownCall = Call & { readonly client: Client; readonly handed: boolean };

/** Of some calls those of a known client; in `central` files alone can one send a value of the platform. */
export function findRequests(session: Session, calls: readonly Ref<CallNode>[], central: ReadonlySet<Tree>): readonly KnownCall[] {
  return aside(session, () => calls.flatMap((call) => (central.has(call.tree) ? safelyAt(session, call) : [])));
}

function safelyAt(session: Session, call: Ref<CallNode>, look = requestsAt): readonly KnownCall[] {
  return unlessTooDeep(
    session,
    () => look(session, call),
    () => [],
  );
}

/** Calls that a client's own function is known to come to, whatever they are called by. */
export function findHeld(session: Session, central: ReadonlySet<Tree>): readonly KnownCall[] {
  return aside(session, () =>
    callsOfHeldClients(session).flatMap((call) => (central.has(call.tree) ? safelyAt(session, call, heldAt) : [])),
  );
}

function heldAt(session: Session, call: Ref<CallNode>): readonly KnownCall[] {
  allow(session, GLANCE);
  const values = evaluate(session, call.node.callee, call.tree, TOP);
  const isOpen = unresolvedOf(values).length > 0;
  const known = clientAmong(values, call, isOpen);
  return known ? [known] : isOpen ? handedOver(session, call) : [];
}

function requestsAt(session: Session, { tree, node }: Ref<CallNode>): readonly KnownCall[] {
  if (node.callee.kind === 'index') return byChosenMethod(session, { tree, node }, node.callee);
  const name = nameOf(node.callee);
  const isListed = name !== null && isRequestName(name, tree.language);
  const isCalled = isCalledField(session, { tree, node });
  const isRequest = isListed || isCalled || maySendUnlisted({ tree, node }) || isByOwnField(session, { tree, node });
  // Nearly all calls of a file: whose they are is not asked, which would make the scopes of every function.
  if (!isRequest && node.callee.kind !== 'name' && !mayBeDeclared(session, { tree, node })) return [];
  if (isUntold(session, { tree, node })) return isListed ? handedIn(session, { tree, node }) : [];
  allow(session, GLANCE);
  const declared = declaredMethod(session, { tree, node });
  const ofInterface = declared && clientsOfInterfaces.get(declared.client);
  if (ofInterface) {
    const callee: LibraryValue = libraryValue(ofInterface.api);
    return [{ tree, node, callee, client: ofInterface, handed: false }];
  }
  // A client that a variable holds has any name, and is called by it: `client({ url })`.
  if (name === null || (!isRequest && node.callee.kind !== 'name')) return [];
  if (node.callee.kind === 'name' && !isRequest && !mayHoldClient(session, { tree, node: node.callee })) return [];
  if (
    noRequests.has(node) ||
    isSending(session, { tree, node }) ||
    isGivenOn(session, { tree, node }) ||
    isOfProject(session, { tree, node }) ||
    isRelayed(session, { tree, node })
  )
    return [];
  allow(session, GLANCE);
  const values = evaluate(session, node.callee, tree, TOP).flatMap((value) => unwrapped(session, value));
  const isOpen = unresolvedOf(values).length > 0;
  const known = clientAmong(values, { tree, node }, isOpen);
  if (known) return [known];
  const unlisted = unlistedClient(session, { tree, node }, values);
  if (unlisted) return [{ tree, node, ...unlisted, handed: false }];
  if (isOpen) return isListed || isCalled ? handedIn(session, { tree, node }) : [];
  if (isSettled(session, values, { tree, node })) noRequests.add(node);
  return [];
}

/**
 * `client[method](url, …)`, `$client->{$method}($url, …)`: which of a client's methods it is, the callers of the function around say. Where these take their body in different places
 * (`axios.get`, `axios.post`), or one that nobody knows may, it is no request of which anything could be told.
 */
function byChosenMethod(session: Session, call: Ref<CallNode>, { object, index }: IndexNode): readonly KnownCall[] {
  const isOwn = object.kind === 'name' && object.name === 'this';
  if (isOwn || index.kind === 'string' || index.kind === 'plain' || call.node.args.length === 0) return [];
  const clients = new Set<Client>();
  let first: KnownCall | null = null;
  let isOpen = false;
  for (const values of alongCallers(session, call)) {
    const found = clientAmong(values, call, true);
    if (found) clients.add(found.client);
    if (values.some(({ kind }) => kind === 'unknown')) isOpen = true;
    first ??= found;
  }
  const isAlike = clients.size === 1 && (!isOpen || call.tree.language === 'php');
  return first !== null && isAlike ? [first] : [];
}

/** Calls that no further file can turn into requests: a run looks again whenever files turn up, and most calls are of this kind. */
const noRequests = new WeakSet<Node>();

/** Known in full, and held by a variable of the file, which is changed there only. */
function isSettled(session: Session, values: readonly AbstractValue[], { tree, node }: Ref): boolean {
  if (values.length === 0 || session.state.left < 0 || values.some((value) => value.kind === 'unknown' || value.kind === 'instance'))
    return false;
  const root = rootOf(node);
  const [decl, another] = root.kind === 'name' ? (session.names.declarationsOf(root, tree) ?? []) : [];
  return another === undefined && decl?.node.kind === 'define' && !decl.node.member && decl.tree === tree;
}

/** `a` of `a.b().c()`. */
function rootOf(node: Node): Node {
  let root = node;
  while (root.kind === 'member' || root.kind === 'call') root = root.kind === 'member' ? root.object : root.callee;
  return root;
}

/** The client of a call for one chain of callers, null where it is something else; `unresolved`: functions whose callers would tell. */
export function clientFor(
  session: Session,
  call: KnownCall,
  env: Env,
): { readonly known: KnownCall | null; readonly unresolved: readonly FunctionNode[] } {
  if (!call.handed) return { known: call, unresolved: [] };
  const values = evaluate(session, call.node.callee, call.tree, env);
  // A caller that nobody knows may hand over the client that the others do.
  const isOpen = values.some((value) => value.kind === 'unknown');
  return { known: clientAmong(values, call, true) ?? (isOpen ? call : null), unresolved: unresolvedOf(values) };
}

function clientAmong(values: readonly AbstractValue[], { tree, node }: Ref<CallNode>, handed: boolean): KnownCall | null {
  for (const value of values) {
    const client = value.kind === 'library' ? clientOf(value, tree.language, node) : null;
    if (value.kind === 'library' && client) return { tree, node, callee: value, client, handed };
  }
  return null;
}

function clientOf(value: LibraryValue, language: Language, node: Node): Client | null {
  if (node.kind !== 'call') return null;
  return (
    clients.find(
      ({ languages, callee, onlyWith }) => languages.includes(language) && callee.test(value.path) && isMet(onlyWith, node.args),
    ) ?? null
  );
}

function isMet(condition: Condition | null, args: readonly Node[]): boolean {
  if (condition === null) return true;
  const arg = args[condition.index];
  switch (condition.at) {
    case 'given':
      return arg !== undefined;
    case 'name':
      return arg?.kind === 'name' && arg.name === condition.name;
    case 'key':
      return mayHold(arg, condition.key);
  }
}

function mayHold(options: Node | undefined, key: string): boolean {
  if (options?.kind !== 'object') return options !== undefined;
  return options.entries.some((entry) => entry.kind !== 'entry' || (entry.key.kind === 'name' && entry.key.name === key));
}

/** Chains of callers that are tried to see whether a parameter is a client. */
const CHAINS = 40;

/** `session.post(URL, …)` on a parameter, or on a field that is one: a request where a caller hands over a client. */
function handedIn(session: Session, call: Ref<CallNode>): readonly KnownCall[] {
  const { args, callee } = call.node;
  const isSent = args.length > 0 && (sendsByName(nameOf(callee) ?? '') || isOnOwnField(callee));
  const mayBe = args.some(isPromising) || isSent || isOfChain(call) || isOnDeclaredClient(session, call);
  return mayBe ? handedOver(session, call) : [];
}

/** `this.http.request(dto)`, `this.http(dto)`: the class was made with a client, and what it sends has any name. */
function isOnOwnField(callee: Node): boolean {
  return callee.kind === 'member' && (isOwnField(callee.object) || isOwnField(callee));
}

function isOwnField(node: Node): boolean {
  return node.kind === 'member' && node.object.kind === 'name' && node.object.name === 'this';
}

const makers = /^(?:create|extend|defaults)$/;

/** `this.http(dto)` of a file that has `this.http = axios.create(…)`: a client of scripts may be a function. */
function isCalledField({ program }: Session, { tree, node: { callee } }: Ref<CallNode>): boolean {
  if (!isScript(tree) || callee.kind !== 'member' || !isOwnField(callee)) return false;
  const set = (fileIndex(program, tree).assigned.get(callee.property) ?? []).map(({ node }) => node.value);
  return set.some((value) => value.kind === 'call' && makers.test(nameOf(value.callee) ?? ''));
}

/** `client.createRequest().setUrl('')`: begun as the requests of a client are, whatever is given to this one call. */
function isOfChain(call: Ref<CallNode>): boolean {
  const name = nameOf(call.node.callee) ?? '';
  return beginnings.some(
    ({ languages, begins, ends }) => languages.includes(call.tree.language) && ends.test(name) && beginningOf(call, begins) !== null,
  );
}

const beginnings = clients.flatMap(({ languages, begins, callee }) =>
  begins === null ? [] : [{ languages, begins, ends: new RegExp(`^(?:${calleeNames(callee).join('|')})$`) }],
);

/** A method of a client by the declared type of what it is called on, whatever its arguments are called: `private readonly RestClient _client`. */
function isOnDeclaredClient(session: Session, { tree, node }: Ref<CallNode>): boolean {
  const { callee } = node;
  if (callee.kind !== 'member') return false;
  const types = declaredType(session, callee.object, tree) ?? [];
  return types.some(
    (type) => type.kind === 'library' && clientOf({ ...type, path: `${type.path}.${callee.property}` }, tree.language, node),
  );
}

function handedOver(session: Session, call: Ref<CallNode>): readonly KnownCall[] {
  for (const values of alongCallers(session, call)) {
    const known = clientAmong(values, call, true);
    if (known) return [known];
  }
  return [];
}

/** What the callee can be for one chain of callers after another. */
function* alongCallers(session: Session, call: Ref<CallNode>): Generator<readonly AbstractValue[]> {
  const pending: CallString[] = [TOP.callString];
  for (let tried = 0; tried < CHAINS; tried++) {
    const callString = pending.pop();
    if (callString === undefined) return;
    allow(session, BUDGET);
    const values = evaluate(session, call.node.callee, call.tree, along(callString));
    const known = clientAmong(values, call, true);
    if (known) yield values;
    const open = unresolvedOf(values).find((fn) => !callString.callers.has(fn));
    const sites = open ? callersOf(session, open).sites : [];
    for (const site of sites) if (open) pending.push(extended(session, callString, [[open, site]]));
    if (!known && sites.length === 0) yield values;
  }
}

/** The callee hangs on a parameter that nothing is known of: looking further tells only what callers hand over. */
function isUntold(session: Session, { tree, node }: Ref): boolean {
  const root = rootOf(node);
  if (root.kind !== 'name' || root.name === 'this') return false;
  const [decl, another] = session.names.declarationsOf(root, tree) ?? [];
  if (decl?.node.kind !== 'param' || another) return false;
  return decl.node.type === null && decl.node.initial === null && decl.initial === null && decl.node.annotations.length === 0;
}

function mayHoldClient(session: Session, { tree, node }: Ref): boolean {
  const decls = node.kind === 'name' ? session.names.declarationsOf(node, tree) : null;
  return decls?.some((decl) => decl.node.kind === 'import' || (decl.node.kind === 'define' && isMade(decl.node.value))) ?? false;
}

/** What a call gives, or `partial(requests.post, timeout=10)`. */
function isMade(value: Node | null): boolean {
  return value?.kind === 'call' || (value !== null && givenOn(value) !== null);
}
