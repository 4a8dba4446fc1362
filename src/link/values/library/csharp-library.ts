import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type Env, type LibraryValue, libraryValue, nodeValue } from '../abstract-value.js';
import { closureOf, returnValues } from '../calls/return-values.js';
import { copiesOf } from '../classes/copied-objects.js';
import { typed } from '../classes/declared-types.js';
import { evaluate } from '../evaluate.js';
import { queueMade } from '../lists/queues.js';
import { objectOfPairs } from '../objects/object-of-pairs.js';
import type { Session } from '../session.js';
import { configurationValue, filledBySection } from './csharp-configuration.js';
import { optionsNamed } from './csharp-named-options.js';
import { csharpQuery } from './csharp-queries.js';
import { isMap } from './linq.js';
import { uriBuilt } from './restsharp.js';

const isPairMaker = /^(?:KeyValuePair|KeyValuePair\.Create|Tuple\.Create|ValueTuple\.Create|Tuple)$/;

/** `new KeyValuePair<string, string>(key, value)` */
const pairOf = remembered((node: CallNode): Node => ({ kind: 'list', range: node.range, parent: node.parent, items: node.args }));

/** What .NET's functions make of maps and of pairs: `string.Join("&", …)` of what is written of a map, `new FormUrlEncodedContent(pairs)`. Null for any other call. */
export function ofCsharpLibrary(
  session: Session,
  candidate: LibraryValue,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const { path } = candidate;
  const [first, second, third] = node.args;
  if (path === 'with' && first) return copiedWith(evaluate(session, first, tree, env), { tree, node, env });
  const built = uriBuilt(session, candidate, node, tree, env);
  if (built !== null) return built;
  const service = /\.(?:Lazy)?Get(?:Required)?Service$/.test(path) ? serviceOf(session, node, tree) : null;
  if (service !== null) return service;
  const named = optionsNamed(session, candidate, node, tree, env);
  if (named !== null) return named;
  const filled = filledBySection(session, candidate, node, tree, env);
  if (filled !== null) return filled;
  const setting = configurationValue(session, candidate, node, tree, env);
  if (setting !== null) return setting;
  const list = node.isNew ? queueMade(path, node, tree, env) : null;
  if (list !== null) return list;
  if (/^[sS]tring\.Join$/.test(path) && first && second && !third) {
    const values = evaluate(session, second, tree, env);
    return values.length > 0 && values.every((value) => isMap(value) && 'asText' in value && value.asText) ? values : null;
  }
  const query = csharpQuery(session, path, node, tree, env);
  if (query !== null) return query;
  if (isPairMaker.test(path) && first && second && !third) return [nodeValue({ tree, node: pairOf(node) }, env)];
  if (!/^(?:FormUrlEncodedContent|Dictionary|SortedDictionary)$/.test(path) || !first || second) return null;
  const [pairs, another] = evaluate(session, first, tree, env);
  const made = pairs?.kind === 'node' && pairs.node.kind === 'list' && !another ? objectOfPairs(session, pairs, node) : null;
  return made && [made];
}

/** `provider.GetRequiredService<TemuClient>()` on what nobody knows, ABP's `LazyServiceProvider.LazyGetRequiredService<TemuClient>()`; null for anything else. */
export function askedService(value: AbstractValue, key: string): LibraryValue | null {
  return value.kind === 'unknown' && value.unresolved.length === 0 && /^(?:Lazy)?Get(?:Required)?Service(?:<|$)/.test(key)
    ? libraryValue('IServiceProvider().GetRequiredService')
    : null;
}

/** `services.GetRequiredService<TemuClient>()`: an object of the class, or of the interface, as the container makes it. */
function serviceOf(session: Session, { callee }: CallNode, tree: Tree): readonly AbstractValue[] | null {
  const type = /<([\w.]+)>$/.exec(tree.file.text.slice(callee.range.start, callee.range.end))?.[1];
  return type === undefined ? null : typed(session, type, tree);
}

/** `settings with { Url = "…" }` of a record, or of an object without a class. */
function copiedWith(values: readonly AbstractValue[], made: Ref<CallNode> & { readonly env: Env }): readonly AbstractValue[] {
  return copiesOf(values, made).map((value) =>
    value.kind === 'node' && value.node.kind === 'object' ? nodeValue({ tree: made.tree, node: overridden(made.node) }, made.env) : value,
  );
}

const overridden = remembered((node: CallNode): Node => {
  const [source, ...entries] = node.args;
  const all: readonly Node[] = source ? [{ kind: 'spread', range: source.range, parent: node, value: source }, ...entries] : entries;
  return { kind: 'object', range: node.range, parent: node.parent, entries: all };
});

/** `Value` of `new Lazy<Client>(() => new Client(url))`: what the function gives; null for anything else. */
export function lazyValue(session: Session, { path, made }: LibraryValue, key: string): readonly AbstractValue[] | null {
  const [making] = made;
  const [fn] = path === 'Lazy()' && key === 'Value' && making ? making.node.args : [];
  if (!making || fn === undefined) return null;
  return evaluate(session, fn, making.tree, making.env).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function'
      ? returnValues(session, { tree: value.tree, node: value.node }, making, making.env, closureOf(value.node, value.env))
      : [value],
  );
}
