import { nodesOf, remembered, walk } from '../../../base/tree.js';
import type { CallNode, EntryNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey, typeKeys } from '../../clients/type-names.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import { compactEntries } from '../../values/objects/php-copies.js';
import { jsonEntries } from './text-entries.js';

/** Methods that put a value under a key. */
const puts = /^(?:put|putIfAbsent|setdefault|set|append|add|Put|Set|Add|With|addParameter|addFormDataPart|queryParam|field|with)$/;

/** The expressions in a scope that are put somewhere under a key that names the type, into JSON that is written by hand too. */
export function typeEntries({ tree, node }: Ref): readonly Node[] {
  return typeEntriesIn(tree)(node);
}

/** A builder of bodies is asked for each chain of callers that leads to it. */
const typeEntriesIn = remembered((tree: Tree) =>
  remembered((node: Node): readonly Node[] => [...entriesUnder({ tree, node }, isTypeKey), ...[...walk(node)].flatMap(jsonEntries)]),
);

/** The expressions in a scope that are put somewhere under such a key. */
export function entriesUnder({ tree, node: scope }: Ref, isKey: IsKey): readonly Node[] {
  const found: Node[] = [];
  for (const node of walk(scope)) {
    if (node.kind === 'entry' && isKey(fieldOf(tree, node.key)) && isOfBody(node.parent) && !isHttpMethod(tree, node))
      found.push(itemOf(node.value ?? node.key));
    else if (node.kind === 'assign' && node.op === '=' && isKey(targetKey(node.target))) found.push(node.value);
    else if (node.kind === 'call')
      found.push(...putBy(node, isKey), ...besideKeys(node, tree, isKey), ...compactEntries(node).flatMap(valueUnder(tree, isKey)));
    else if (node.kind === 'list') found.push(...paired(node.items, isKey));
  }
  return found;
}

/** `{ method, headers, body }`: how a request is sent. */
function isHttpMethod(tree: Tree, { key, parent }: EntryNode): boolean {
  if (keyOf(tree, key) !== 'method' || parent?.kind !== 'object') return false;
  return parent.entries.some((one) => one.kind === 'entry' && /^(?:headers|body|url)$/.test(keyOf(tree, one.key) ?? ''));
}

function valueUnder(tree: Tree, isKey: IsKey): (entry: EntryNode) => readonly Node[] {
  return ({ key, value }) => (value !== null && isKey(keyOf(tree, key)) ? [value] : []);
}

/** PHP's `compact('type')`: the variable is written nowhere but in its name, where nothing can be put around it. */
export function isUnwritten({ kind, parent }: Node): boolean {
  return kind === 'name' && parent?.kind === 'call' && compactEntries(parent).length > 0;
}

/** A key as it is sent: Go's `envelope{Type: apiType}` is written out by the field's tag. */
function fieldOf(tree: Tree, key: Node): string | null {
  const name = keyOf(tree, key);
  return tree.language === 'go' && key.kind === 'name' && name !== null ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

type IsKey = (key: string | null) => boolean;

function isTypeKey(key: string | null): boolean {
  return key !== null && typeKeys.includes(key);
}

/** An object, or Python's `dict(type=…)`, `body.update(type=…)`. */
function isOfBody(parent: Node | null): boolean {
  return (
    parent?.kind === 'object' ||
    (parent?.kind === 'call' && /^(?:_?dict|OrderedDict|Dict|EasyDict|Munch|Box|update)$/.test(nameOf(parent.callee) ?? ''))
  );
}

/** The only item of a form's list of values. */
export function itemOf(value: Node): Node {
  const items = value.kind === 'list' ? value.items : value.kind === 'object' ? value.entries : [];
  const [only, another] = items;
  return only && !another && only.kind !== 'entry' && only.kind !== 'spread' ? only : value;
}

/** `params["type"]`, `body.type`; a field of the object itself is no body. */
function targetKey(target: Node): string | null {
  if (target.kind === 'index') return target.index.kind === 'string' ? target.index.value : null;
  return target.kind === 'member' && !(target.object.kind === 'name' && target.object.name === 'this') ? target.property : null;
}

/** `request.setType(type)`, `request.withType(type)` */
const setter = /^(?:[sS]et|[wW]ith)([A-Z]\w*)$/;

/** `Request.builder().token(token).type(type)` */
function isOfBuilder(node: Node): boolean {
  if (node.kind !== 'call') return false;
  const name = nameOf(node.callee) ?? '';
  return /^(?:new)?[bB]uilder$|Builder$/.test(name) || (node.callee.kind === 'member' && isOfBuilder(node.callee.object));
}

/** `params.put("type", type)`, `Map.of("type", type, …)` */
function putBy({ callee, args }: CallNode, isKey: IsKey): readonly Node[] {
  // Java and C# leave out whose method it is where that is the object at hand.
  if (callee.kind === 'name' && puts.test(callee.name)) return args.length === 2 ? putUnder(args, isKey) : [];
  if (callee.kind !== 'member') return [];
  const field = setter.exec(callee.property)?.[1];
  const [only, another] = args;
  if (field !== undefined && only && !another && isKey(field.charAt(0).toLowerCase() + field.slice(1))) return [only];
  if (only && !another && isBodyKey(callee.property) && isKey(callee.property) && isOfBuilder(callee.object)) return [only];
  const isMapOf = callee.property === 'of' && nameOf(callee.object) === 'Map';
  if (!isMapOf && !(puts.test(callee.property) && args.length === 2)) return [];
  return putUnder(args, isKey);
}

function putUnder(args: readonly Node[], isKey: IsKey): readonly Node[] {
  return args.flatMap((key, at) => {
    const value = at % 2 === 0 && key.kind === 'string' && isKey(key.value) ? args[at + 1] : undefined;
    return value ? [value] : [];
  });
}

/** `zip(KEYS, (type, shop.key))`, `array_combine(['type', 'app_key'], [$type, $key])`: the value at the place of the key, where the file says the keys. */
function besideKeys({ callee, args: [keys, values] }: CallNode, tree: Tree, isKey: IsKey): readonly Node[] {
  if (!keys || values?.kind !== 'list' || !/^(?:zip|array_combine)$/.test(nameOf(callee) ?? '')) return [];
  const listed = keys.kind === 'name' ? definedAs(keys.name, tree) : keys;
  const at = listed?.kind === 'list' ? listed.items.findIndex((key) => key.kind === 'string' && isKey(key.value)) : -1;
  const value = at < 0 ? undefined : values.items[at];
  return value && !values.items.slice(0, at).some(({ kind }) => kind === 'spread') ? [value] : [];
}

/** The value of the only variable or constant of that name in the file. */
function definedAs(name: string, tree: Tree): Node | null {
  const [only, another] = nodesOf(tree).filter((node) => node.kind === 'define' && node.name === name);
  return only?.kind === 'define' && !another ? only.value : null;
}

/** `["type", type]` */
function paired([key, value, more]: readonly Node[], isKey: IsKey): readonly Node[] {
  return key?.kind === 'string' && isKey(key.value) && value && !more ? [value] : [];
}
