import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Request, RouterPlace } from '../../../model/index.js';
import { chain, type Hook, type Place } from '../../clients/client.js';
import { enclosing, isConditional } from '../../program/enclosing.js';
import { type Env, type NodeValue, TOP, unsure } from '../../values/abstract-value.js';
import { closureOf, entered } from '../../values/calls/return-values.js';
import { evaluate } from '../../values/evaluate.js';
import { assignments } from '../../values/flow/reaching-definitions.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';
import type { KnownCall } from '../find.js';
import { inChain } from './chain.js';

type Hooked = { readonly value: NodeValue; readonly fn: FunctionNode };
type HookPlace = Extract<Place, { at: 'hook' }>;

/** The functions that the client runs before each request. */
function hooksOf(session: Session, call: Call, { registers }: Hook, env: Env): readonly Hooked[] {
  const values = inChain(session, call, chain(registers), env)?.values ?? [];
  return values.flatMap((value) => (value.kind === 'node' && value.node.kind === 'function' ? [{ value, fn: value.node }] : []));
}

/** The base URL that a hook sets for this very request: `c.SetBaseURL(baseUrl(request.URL, region))`. */
export function hookedBase(session: Session, call: Call, { hook, path }: HookPlace, env: Env): Found | null {
  const set = hooksOf(session, call, hook, env).flatMap(({ value, fn }) => {
    const inside = entered(
      session,
      fn,
      { tree: call.tree, node: hookCall(call.node, fn, hook, call.node.args[path] ?? null) },
      env,
      closureOf(fn, value.env),
    );
    return settersIn(fn, hook).map((setter) => ({
      setter,
      values: setter.args.flatMap((arg) => evaluate(session, arg, value.tree, inside)),
    }));
  });
  const [only, another] = set;
  if (!only) return null;
  const values = set.flatMap((one) => one.values);
  return { node: null, values: another || isConditional(only.setter) ? unsure(values) : values };
}

const hookCalls = remembered((_request: CallNode) => new Map<FunctionNode, CallNode>());

/** The call that the client makes of a hook: with itself, and with the request, of which the path is known. */
function hookCall(request: CallNode, fn: FunctionNode, hook: Hook, path: Node | null): CallNode {
  const known = hookCalls(request).get(fn);
  if (known) return known;
  const { range } = request;
  const untold: Node = { kind: 'group', range, parent: request, children: [] };
  const key: Node = { kind: 'name', range, parent: request, name: hook.path };
  const url: readonly Node[] = path === null ? [] : [{ kind: 'entry', range, parent: request, key, value: path }];
  const sent: Node = {
    kind: 'object',
    range,
    parent: request,
    entries: [{ kind: 'spread', range, parent: request, value: untold }, ...url],
  };
  const made: CallNode = { kind: 'call', range, parent: request, callee: fn, args: [untold, sent], isNew: false };
  hookCalls(request).set(fn, made);
  return made;
}

/** `c.SetBaseURL(url)` */
function settersIn(fn: FunctionNode, { sets }: Hook): readonly CallNode[] {
  return [...walk(fn)].filter(
    (node): node is CallNode =>
      node.kind === 'call' && node.args.length === 1 && node.callee.kind === 'member' && sets.test(node.callee.property),
  );
}

type Setting = { readonly place: HookPlace; readonly hook: Hooked; readonly setter: CallNode; readonly url: Node };

/** The one place where hooks set the base URL; null where there is none, or more than one. */
function onlySetting(session: Session, call: KnownCall): Setting | null {
  const place = call.client.base.find((one): one is HookPlace => one.at === 'hook');
  if (!place) return null;
  const found = hooksOf(session, call, place.hook, TOP).flatMap((hook) =>
    settersIn(hook.fn, place.hook).map((setter) => ({ hook, setter })),
  );
  const [only, another] = found;
  const url = only?.setter.args[0];
  return only && url && !another ? { ...only, place, url } : null;
}

/** The one place where a hook sets the base URL of a client and so the host of all its requests; null for none. */
export function hookSettingHost(session: Session, call: KnownCall): NonNullable<Request['setBy']> | null {
  const setting = onlySetting(session, call);
  if (setting === null) return null;
  const { value } = setting.hook;
  return { file: value.tree.file, node: setting.url, type: typeIn(session, setting) ?? 'type' };
}

/** The line of a hook that sets the host, as a place for the router, where the path is the type and a variable has it; null where there is none. */
export function hookPlace(session: Session, call: KnownCall): RouterPlace | null {
  const setting = onlySetting(session, call);
  const type = setting === null ? null : typeIn(session, setting);
  if (setting === null || type === null) return null;
  return { file: setting.hook.value.tree.file, node: setting.setter, host: setting.url, typeAtHost: type };
}

/** The variable that was given the request's path before the URL is set. */
function typeIn(session: Session, { place, hook: { value, fn }, setter }: Setting): string | null {
  const [, request] = fn.params;
  for (const node of walk(fn)) {
    if (node.kind !== 'define' || node.value?.kind !== 'member' || node.value.property !== place.hook.path) continue;
    const { object } = node.value;
    const decl = { tree: value.tree, node, name: node.name, property: null, initial: null };
    const isSeen = enclosing(node) === fn && node.range.end <= setter.range.start && [...ancestors(setter)].includes(node.parent ?? fn);
    if (isSeen && object.kind === 'name' && object.name === request?.name && assignments(session, decl, setter).length === 0)
      return node.name;
  }
  return null;
}
