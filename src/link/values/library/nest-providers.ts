import { nodesAtHand, remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, DefineNode, EntryNode, FunctionNode, Node, ObjectNode, ParamNode, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript, type Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import { openImporters } from '../../symbols/sight.js';
import { type AbstractValue, type Env, instanceValue, TOP, UNKNOWN, unsure } from '../abstract-value.js';
import { called } from '../calls/calls.js';
import { callersOf } from '../calls/known-callers.js';
import { entered } from '../calls/return-values.js';
import { constructorsOf } from '../classes/constructors.js';
import { makingOf } from '../classes/container-made.js';
import { evaluate } from '../evaluate.js';
import { standingFor } from '../pinned.js';
import type { Session } from '../session.js';

/** Tokens that lead to tokens, beyond which a provider is not followed. */
const DEEP = 8;

/** Calls of a function that lists providers, beyond which nothing is told. */
const CALLS = 8;

type Listed = Ref<ObjectNode> & { readonly provide: Node; readonly how: EntryNode };

/** `env`: the call of the function that lists the provider, `TemuModule.forRoot({ host })`. */
type Provider = Listed & { readonly env: Env };

/**
 * What the container of NestJS puts into a constructor's parameter, or a field, that is marked `@Inject(TOKEN)`: whatever `{ provide: TOKEN, useValue | useFactory |
 * useClass | useExisting }` gives; of a class, an object that the container makes, where that one's constructor has such parameters. Null for anything else.
 */
export function injectedProvider(session: Session, place: ParamNode | DefineNode, tree: Tree): readonly AbstractValue[] | null {
  if (!isScript(tree)) return null;
  const token = tokenOf(place);
  if (token !== null) return providedFor(session, { tree, node: token }, DEEP);
  const { parent } = place;
  const isHanded = parent?.kind === 'function' && parent.parent?.kind === 'class' && constructorsOf(parent.parent).includes(parent);
  if (!isHanded || place.type === null || !/^[A-Z]\w*$/.test(place.type)) return null;
  return ofClass(session, { tree, node: { kind: 'name', name: place.type, range: place.range, parent } }, DEEP);
}

function tokenOf({ annotations }: ParamNode | DefineNode): Node | null {
  for (const one of annotations) {
    const [token] = one.kind === 'call' && nameOf(one.callee) === 'Inject' ? one.args : [];
    if (token) return token;
  }
  return null;
}

function providedFor(session: Session, token: Ref, deep: number): readonly AbstractValue[] | null {
  const providers = deep > 0 ? providersOf(session, token) : [];
  const values = providers.flatMap((one) => givenBy(session, one, deep - 1));
  if (providers.length > 0) return providers.length === 1 ? values : unsure(values);
  return deep > 0 ? ofClass(session, token, deep) : null;
}

/** An object of a class of the project that asks for tokens where it is made, or that a provider gives. */
function ofClass(session: Session, token: Ref, deep: number): readonly AbstractValue[] | null {
  const type = classOf(session, token);
  if (type === null) return null;
  const providers = providersOf(session, token);
  if (providers.length > 0) return providers.length === 1 ? providers.flatMap((one) => givenBy(session, one, deep - 1)) : null;
  return asksForTokens(type.node) ? [madeByContainer(type)] : null;
}

function asksForTokens(type: ClassNode): boolean {
  return constructorsOf(type).some(({ params }) => params.some((param) => tokenOf(param) !== null));
}

function madeByContainer(type: Ref<ClassNode>): AbstractValue {
  return instanceValue(type, { tree: type.tree, node: makingOf(type.node), env: TOP });
}

function classOf(session: Session, { tree, node }: Ref): Ref<ClassNode> | null {
  if (node.kind !== 'name') return null;
  const [decl, another] = (session.names.declarationsOf(node, tree) ?? []).flatMap((one) => session.names.importedMembers(one));
  return decl?.node.kind === 'class' && !another ? { tree: decl.tree, node: decl.node } : null;
}

function givenBy(session: Session, { tree, how, env }: Provider, deep: number): readonly AbstractValue[] {
  const value = how.value ?? how.key;
  const key = keyOf(tree, how.key);
  if (key === 'useValue') return evaluate(session, value, tree, env);
  if (key === 'useExisting') return providedFor(session, { tree, node: value }, deep) ?? [UNKNOWN];
  if (key === 'useFactory') return ofFactory(session, { tree, node: value }, how, env, deep);
  const type = classOf(session, { tree, node: value });
  return type === null ? [UNKNOWN] : [asksForTokens(type.node) ? madeByContainer(type) : instanceValue(type, null)];
}

/** `{ useFactory: (config) => new Client(config.url), inject: [ConfigService] }`: as if the container called it. */
function ofFactory(session: Session, factory: Ref, how: EntryNode, env: Env, deep: number): readonly AbstractValue[] {
  const described = how.parent?.kind === 'object' ? how.parent : null;
  const inject = described?.entries.find(
    (entry): entry is EntryNode => entry.kind === 'entry' && keyOf(factory.tree, entry.key) === 'inject',
  );
  const tokens = inject?.value?.kind === 'list' ? inject.value.items : [];
  const given = tokens.map((node): readonly AbstractValue[] | null => {
    const token = { tree: factory.tree, node };
    const type = classOf(session, token);
    return providedFor(session, token, deep) ?? (type && [instanceValue(type, null)]);
  });
  return evaluate(session, factory.node, factory.tree, env).flatMap((value) => {
    if (value.kind !== 'node' || value.node.kind !== 'function') return [UNKNOWN];
    return called(session, value, callOf(session, factory.node, value.node, given), factory.tree, env);
  });
}

const calls = remembered((_: Program) => new Map<Node, CallNode>());

/** Of a token that says what class it is the parameter's declared type tells as much. */
function callOf(
  { program }: Session,
  callee: Node,
  { params }: FunctionNode,
  given: readonly (readonly AbstractValue[] | null)[],
): CallNode {
  const known = calls(program).get(callee);
  if (known) return known;
  const args = params.map((param, i) => {
    const [only, another] = given[i] ?? [];
    return standingFor(only && !another ? only : UNKNOWN, param);
  });
  const made: CallNode = { kind: 'call', range: callee.range, parent: callee.parent, callee, args, isNew: false };
  calls(program).set(callee, made);
  return made;
}

function providersOf(session: Session, token: Ref): readonly Provider[] {
  const homes = homesOf(session, token);
  for (const { tree, name } of homes) openImporters(session, tree, name);
  const text = homes.length > 0 ? null : textOf(session, token);
  if (homes.length === 0 && text === null) return [];
  const isMeant = ({ tree, provide }: Listed): boolean =>
    session.graph.isTied(token.tree.file.path, tree.file.path) && isSame(session, { tree, node: provide }, homes, text);
  return session.program.code.flatMap((tree) =>
    providersIn(tree).flatMap((one) => (isMeant(one) ? callsOf(session, one).map((env): Provider => ({ ...one, env })) : [])),
  );
}

function callsOf(session: Session, { node }: Listed): readonly Env[] {
  const fn = enclosing(node);
  const { sites } = fn === null ? { sites: [] } : callersOf(session, fn);
  if (fn === null || sites.length === 0 || sites.length > CALLS) return [TOP];
  return sites.map((site) => entered(session, fn, site, TOP));
}

type Home = Ref & { readonly name: string };

/** The declaration of the constant, or class, that a token is. */
function homesOf(session: Session, { tree, node }: Ref): readonly Home[] {
  if (node.kind !== 'name') return [];
  return (session.names.declarationsOf(node, tree) ?? []).flatMap((decl) => session.names.importedMembers(decl));
}

function isSame(session: Session, provide: Ref, homes: readonly Home[], text: string | null): boolean {
  if (homes.length === 0) return text !== null && textOf(session, provide) === text;
  return homesOf(session, provide).some(({ node }) => homes.some((home) => home.node === node));
}

function textOf(session: Session, { tree, node }: Ref): string | null {
  const [only, another] = evaluate(session, node, tree, TOP);
  return only?.kind === 'text' && only.certain && !another ? only.text : null;
}

const providersIn = remembered((tree: Tree): readonly Listed[] => {
  if (!isScript(tree) || !tree.file.text.includes('provide')) return [];
  return nodesAtHand(tree).flatMap((node) => {
    if (node.kind !== 'object') return [];
    const entries = node.entries.filter((entry): entry is EntryNode => entry.kind === 'entry');
    const named = (which: RegExp): EntryNode | undefined => entries.find(({ key }) => which.test(keyOf(tree, key) ?? ''));
    const [provide, how] = [named(/^provide$/)?.value, named(/^use(?:Value|Factory|Class|Existing)$/)];
    return provide && how ? [{ tree, node, provide, how }] : [];
  });
});
