import { ancestors, contains } from '../../../base/tree.js';
import type { AssignNode, Node, Tree } from '../../../model/index.js';
import { bodyKey, bodyKeys } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import type { Decl } from '../../program/ref.js';
import { type AbstractValue, type Env, type TextValue, textValue, UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { writtenBy } from '../objects/written-entries.js';
import { standingFor } from '../pinned.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { addedTo } from './added-parts.js';
import { concatenated } from './concatenation.js';

/** Each of the texts with what is put behind it; null where none of the values is a text, as of a number that is counted up. */
export function textsWith(
  session: Session,
  before: readonly AbstractValue[],
  added: readonly Node[],
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const [at] = added;
  if (at === undefined || !before.some(isText)) return null;
  return before.flatMap((value) =>
    isText(value) || isOpen(value) ? concatenated(session, [standingFor(value, at), ...added], tree, env) : [value],
  );
}

/**
 * What a loop leaves in the text of a variable that it grows by the entries of a map (`foreach ($params as $k => $v) $url .= "$k=$v&"`), read at `use`
 * behind it: the type is a part of it, whatever stands around. Null for any other loop.
 */
export function grownByEntries(
  session: Session,
  decl: Decl,
  assign: AssignNode,
  changed: readonly AssignNode[],
  before: readonly AbstractValue[],
  use: Node,
  env: Env,
): readonly AbstractValue[] | null {
  const { tree, name } = decl;
  const loop = before.length > 0 && before.every(isGrowing) ? loopBefore(session, decl, assign, use) : null;
  const inside = loop === null ? [] : growing(loop, changed, name);
  const objects = loop === null || inside.length === 0 ? [] : writtenBy(session, { tree, node: loop }, name, env);
  if (objects.length === 0) return null;
  // The first of the loop's statements stands for all of them.
  if (inside[0] !== assign) return before;
  return before.flatMap((value) =>
    isText(value) && value.text === '' ? objects : withEntries(session, [value], objects, assign, tree, env),
  );
}

/** The entries of maps, written behind each of the texts as its query. */
export function withEntries(
  session: Session,
  texts: readonly AbstractValue[],
  maps: readonly AbstractValue[],
  at: Node,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] {
  return texts.flatMap((text) => {
    // The loop itself may write the mark that ends the path.
    const mark = standingFor(textValue(isText(text) && text.text.includes('?') ? '&' : '?'), at);
    return maps.flatMap((map) => concatenated(session, [standingFor(text, at), mark, standingFor(map, at)], tree, env));
  });
}

/**
 * Maps that a builder holds as text: where a URL, or a text that nobody knows, stands before them they are its query; a text that names the type
 * (`{"type":"bg.goods.add"`), where they do not, stays what it is with them behind it; else they stand for the whole text.
 */
export function behindUrl(
  session: Session,
  before: readonly AbstractValue[],
  maps: readonly AbstractValue[],
  at: Node,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] {
  const isUrl = before.length > 0 && before.every((value) => (isText(value) ? mayBeUrl(value.text) : value.kind === 'unknown'));
  if (isUrl) return withEntries(session, before, maps, at, tree, env);
  const named = before.filter((value) => isText(value) && namesType.test(value.text));
  const isNamed = named.length > 0 && before.every((value) => named.includes(value) || (value.kind === 'unknown' && value.soft));
  const isInMaps = bodyKeys.some((key) => accessEach(session, maps, key, { tree, node: at }, env).some(isText));
  if (!isNamed || isInMaps) return maps;
  return before.flatMap((text) =>
    isText(text) ? maps.flatMap((map) => concatenated(session, [standingFor(text, at), standingFor(map, at)], tree, env)) : [text],
  );
}

const namesType = new RegExp(`(?:^|[^\\w])["']?${bodyKey}["']?\\s*[:=]`);

/** A URL, or a part that nobody knows with the unknown rest behind it. */
function mayBeUrl(text: string): boolean {
  return /^\w+:\/\//.test(text) || text.startsWith(UNKNOWN_SUBSTRING + UNKNOWN_SUBSTRING);
}

/** The same of a loop that puts anything else behind the text: nothing is known of that. */
export function grownByLoop(
  session: Session,
  decl: Decl,
  assign: AssignNode,
  changed: readonly AssignNode[],
  before: readonly AbstractValue[],
  use: Node,
): readonly AbstractValue[] | null {
  const loop = before.some(isText) ? loopBefore(session, decl, assign, use) : null;
  return loop === null || growing(loop, changed, decl.name).length === 0 ? null : before.map(withRest);
}

/** The statements by which a loop grows the variable; none where it also does something else to it. */
function growing(loop: Node, changed: readonly AssignNode[], name: string): readonly AssignNode[] {
  const inside = changed.filter((one) => contains(loop.range, one.range));
  return inside.every((one) => addedTo(one, name) !== null) ? inside : [];
}

/** The outermost loop of the variable's own function around the assignment that ends before the use. */
function loopBefore({ program }: Session, { tree, node }: Decl, assign: AssignNode, use: Node): Node | null {
  const home = enclosing(node);
  if (enclosing(assign) !== home || enclosing(use) !== home) return null;
  let found: Node | null = null;
  for (const outer of ancestors(assign)) {
    if (outer === home || contains(outer.range, use.range)) break;
    if (program.isLoop(tree, outer)) found = outer;
  }
  return found;
}

/** A text, also one that nobody knows, or a map that is written out. */
function isGrowing(value: AbstractValue): boolean {
  return isText(value) || value.kind === 'unknown' || ('asText' in value && value.asText);
}

function withRest(value: AbstractValue): AbstractValue {
  return isText(value) && !value.text.endsWith(UNKNOWN_SUBSTRING)
    ? { ...value, certain: false, text: value.text + UNKNOWN_SUBSTRING }
    : value;
}

function isText(value: AbstractValue): value is TextValue {
  return value.kind === 'text';
}

/** Which text it is, callers tell; a doubt about a text that stands beside it is none itself. */
function isOpen(value: AbstractValue): boolean {
  return value.kind === 'unknown' && value.unresolved.length > 0 && !value.soft;
}
