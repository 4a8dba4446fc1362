import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { folderOf } from '../../program/program.js';
import { normalize } from '../../symbols/folders.js';
import { type AbstractValue, type Env, START, type TextValue, TOP, textsOf, UNKNOWN, UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { copiesOf } from '../classes/copied-objects.js';
import { evaluate } from '../evaluate.js';
import { ofWordpress } from '../library/wordpress.js';
import { componentAsked } from '../library/yii.js';
import { queueMade, takenBy } from '../lists/queues.js';
import { itemsOf } from '../lists/sequences.js';
import { keptBy, mappedBy } from '../lists/side-by-side.js';
import { compacted, textsKept } from '../objects/php-copies.js';
import { writtenOut } from '../objects/written-out.js';
import { listOf } from '../pinned.js';
import type { Session } from '../session.js';
import { phpSubstring } from '../texts/cut-texts.js';
import { contentOf, ROOT } from './python-files.js';

/** The texts of `__DIR__` and `__FILE__`. */
export function ownFolder(tree: Tree, name: string): AbstractValue {
  const { path } = tree.file;
  return { kind: 'text', text: ROOT + (name === '__DIR__' ? folderOf(path) : path), from: [], ...START };
}

/** Functions of PHP that read files and make paths; null for any other. */
export function ofPhpLibrary(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, second] = node.args;
  const queue = queueMade(path, node, tree, env) ?? takenBy(session, path, node, tree, env);
  if (queue) return queue;
  if (!first) return null;
  const values = (): readonly AbstractValue[] => evaluate(session, first, tree, env);
  const listed = /^array_(?:map|filter|values|column)$/.test(path) ? ofList(session, path, node, tree, env) : null;
  if (listed) return listed;
  const kept = textsKept(path, node, tree, env) ?? compacted(path, node, tree, env);
  if (kept) return kept;
  if (path === 'get_object_vars') return writtenOut(session, first, node, tree, env);
  if (path === 'clone') return copiesOf(values(), { tree, node, env });
  if (path === 'dirname') return values().map((value) => (value.kind === 'text' ? above(value, levels(second)) : value));
  if (/^(?:realpath|array_filter)$/.test(path)) return values();
  const component = componentAsked(session, path, node, tree, env);
  if (component) return component;
  const ofWord = ofWordpress(session, path, node, tree, env);
  if (ofWord) return ofWord;
  if (/^[rl]?trim$/.test(path)) return values().map((value) => (value.kind === 'text' ? trimmed(value, path, second) : value));
  if (/^(?:mb_)?substr$/.test(path)) return phpSubstring(session, node, tree, env);
  if (path === 'file_get_contents') return contentOf(session, values().map(normalized), tree);
  if (/^(?:parse_ini_file|yaml_parse_file|Yaml\.parseFile)$/.test(path))
    return contentOf(session, values().map(normalized), tree)?.map(asObject) ?? null;
  if (/^(?:json_decode|parse_ini_string|yaml_parse)$/.test(path)) {
    const known = values().filter((value) => value.kind === 'node' && value.asText);
    return known.length > 0 ? known.map(asObject) : null;
  }
  return null;
}

/** Functions that make a list of another one; null where what they are handed is no list that is known. */
function ofList(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const list = node.args[path === 'array_map' ? 1 : 0];
  const [value, another] = list ? evaluate(session, list, tree, env) : [];
  if (value?.kind !== 'node' || value.node.kind !== 'list' || another || itemsOf(session, value) === null) return null;
  if (path === 'array_map') return mappedBy(session, node, tree, env);
  if (path === 'array_filter') return node.args.length > 1 ? keptBy(session, node, tree, env) : [value];
  return path === 'array_values' ? [value] : columnOf(session, value, node, tree, env);
}

/** `array_column($jobs, 'type')` */
function columnOf(session: Session, list: AbstractValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const key = node.args[1];
  const items = itemsOf(session, list);
  if (!key || node.args.length > 2 || items === null) return null;
  return [
    listOf(
      items.map((item) => ({ ...item, node: entryIn(item.node, key) })),
      node,
      tree,
      env,
    ),
  ];
}

const entries = remembered((_item: Node) => new Map<Node, Node>());

function entryIn(object: Node, index: Node): Node {
  const known = entries(object).get(index) ?? { kind: 'index', range: object.range, parent: object.parent, object, index };
  entries(object).set(index, known);
  return known;
}

/** The values that a required file gives back: `(require __DIR__ . '/config.php')['url']`. */
export function required(session: Session, paths: readonly AbstractValue[]): readonly AbstractValue[] {
  return paths.flatMap((path): readonly AbstractValue[] => {
    if (path.kind === 'unknown') return [path];
    const [text] = textsOf([path]);
    if (!text?.text.startsWith(ROOT) || text.text.includes(UNKNOWN_SUBSTRING)) return [UNKNOWN];
    const tree = session.program.open(normalize(text.text.slice(ROOT.length)));
    const given = tree?.root.children.find((child) => child.kind === 'return');
    return tree && given?.kind === 'return' && given.value ? evaluate(session, given.value, tree, TOP) : [UNKNOWN];
  });
}

/** The path of an import beside the file: `./config.php`. */
export function pathBeside(tree: Tree, from: string): AbstractValue {
  return { kind: 'text', text: `${ROOT}${folderOf(tree.file.path)}/${from}`, from: [], ...START };
}

function trimmed(value: TextValue, how: string, characters: Node | undefined): TextValue {
  const set = characters?.kind === 'string' ? characters.value : ' \t\n\r';
  let [start, end] = [0, value.text.length];
  if (how !== 'ltrim') while (end > start && set.includes(value.text.charAt(end - 1))) end--;
  if (how !== 'rtrim') while (start < end && set.includes(value.text.charAt(start))) start++;
  return { ...value, text: value.text.slice(start, end) };
}

function normalized(value: AbstractValue): AbstractValue {
  return value.kind === 'text' && value.text.startsWith(ROOT) ? { ...value, text: ROOT + normalize(value.text.slice(ROOT.length)) } : value;
}

function above(value: TextValue, count: number): TextValue {
  if (!value.text.startsWith(ROOT)) return value;
  let path = normalize(value.text.slice(ROOT.length));
  for (let i = 0; i < count; i++) path = folderOf(path);
  return { ...value, text: ROOT + path };
}

function levels(node: Node | undefined): number {
  return node?.kind === 'plain' ? Number(node.text) : 1;
}

function asObject(value: AbstractValue): AbstractValue {
  return value.kind === 'node' ? { ...value, asText: false } : value;
}
