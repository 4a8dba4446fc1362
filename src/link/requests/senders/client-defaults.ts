import { ancestors, walk } from '../../../base/tree.js';
import type { Place } from '../../clients/client.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { type LibraryValue, TOP, unsure } from '../../values/abstract-value.js';
import { returnValues } from '../../values/calls/return-values.js';
import { evaluate } from '../../values/evaluate.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';
import { interceptedBases, onlyInterceptedBase, valuesSet } from './intercepted-bases.js';

/** `http.defaults.baseURL = …`, in whatever file; what an interceptor sets in its place. */
export function inDefaults(session: Session, call: Call, property: string): Found | null {
  const set = (session.program.assigned.get(property) ?? []).flatMap(({ tree, node }) => {
    const { target } = node;
    const object = target.kind === 'member' ? target.object : null;
    if (object?.kind !== 'member' || object.property !== 'defaults') return [];
    const isIts = evaluate(session, object.object, tree, TOP).some(
      (candidate) => candidate.kind === 'library' && isClientOf(candidate, call.callee),
    );
    return isIts ? [{ tree, value: node.value }] : [];
  });
  const intercepted = interceptedBases(session, call);
  const values = [
    ...set.flatMap(({ tree, value }) => evaluate(session, value, tree, TOP)),
    ...intercepted.flatMap((one) => valuesSet(session, call, one)),
  ];
  if (values.length === 0) return null;
  const isOnly = intercepted.length === 0 ? set.length === 1 : set.length === 0 && onlyInterceptedBase(session, call) !== null;
  return { node: null, values: isOnly ? values : unsure(values) };
}

/** A client that is made of another has its defaults too. */
function isClientOf(value: LibraryValue, callee: LibraryValue): boolean {
  return callee.path.startsWith(value.path) && value.made.every(({ node }) => callee.made.some((one) => one.node === node));
}

/**
 * `HttpModule.register({ baseURL })`, `registerAsync({ useFactory: () => ({ baseURL }) })`: those of the modules that provide the class around the call, or
 * all of them, where none is seen to.
 */
export function inRegistered(session: Session, call: Call, { module, key, client }: Extract<Place, { at: 'registered' }>): Found | null {
  if (!client.test(call.callee.path)) return null;
  const registered = (session.program.named.get(module) ?? []).flatMap(({ tree, node }) => {
    const made = node.parent?.kind === 'member' && node.parent.object === node ? node.parent.parent : null;
    const [first] = made?.kind === 'call' && made.callee === node.parent ? made.args : [];
    return first ? [{ tree, node, first }] : [];
  });
  const own = registered.filter((one) => servesClass(session, one, call));
  const options = (own.length > 0 ? own : registered).flatMap(({ tree, first }) => {
    const values = evaluate(session, first, tree, TOP);
    const at = { tree, node: first };
    const factories = accessEach(session, values, 'useFactory', at, TOP);
    const given = factories.flatMap((one) =>
      one.kind === 'node' && one.node.kind === 'function' ? returnValues(session, { tree: one.tree, node: one.node }, null, TOP) : [],
    );
    return accessEach(session, given.length > 0 ? given : values, key, at, TOP).filter((value) => value.kind !== 'absent');
  });
  return options.length > 0 ? { node: null, values: options.length > 1 ? unsure(options) : options } : null;
}

/** `@Module({ imports: [HttpModule.register(…)], providers: [GoodsService] })` */
function servesClass(session: Session, { tree, node }: Ref, call: Call): boolean {
  const asking = [...ancestors(call.node)].find(({ kind }) => kind === 'class');
  const imports = [...ancestors(node)].find((outer) => outer.kind === 'entry');
  const described = imports?.parent;
  if (asking === undefined || described?.kind !== 'object') return false;
  const provided = described.entries.filter(
    (entry) => entry.kind === 'entry' && /^(?:providers|controllers)$/.test(keyOf(tree, entry.key) ?? ''),
  );
  return provided.some((entry) =>
    [...walk(entry)].some(
      (part) => part.kind === 'name' && (session.names.declarationsOf(part, tree) ?? []).some((decl) => decl.node === asking),
    ),
  );
}
