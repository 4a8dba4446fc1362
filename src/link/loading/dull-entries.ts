import { type Sleeper, SleepingFile } from '../../base/asleep.js';
import { NO_NAMES, namesOfSet } from '../../base/few-names.js';
import { listed } from '../../base/nodes-below.js';
import type { Language, ListNode, Node, ObjectNode, SourceFile, Tree } from '../../model/index.js';
import { keyOf } from '../program/syntax.js';
import { wordsOfKey } from '../values/files/setting-words.js';

const languages: ReadonlySet<Language> = new Set(['json', 'yaml', 'toml', 'xml', 'properties']);

export const isRead = (language: Language): boolean => languages.has(language);

/** No place for another value (`${…}`, `{{…}}`, `*anchor`), no escape, no letters but ASCII's. */
const plain = /^[\w\s.,:;"'{}[\]()<>/#?!+=-]*$/;

/** Words that count in a key: of regions, and of what describes an API. */
const ofKeys = /area|market|country|server|req|resp|prop|schema|doc(?:id|title)/i;

/** Less text is not worth it. */
const LEAST = 200;

/** Lets entries and items of a config file go that hold nothing but plain values, and none of whose words a rule begins at; their keys are what they are asked for by. */
export function letDullEntriesSleep(tree: Tree, parse: (file: SourceFile) => Tree, isTelling: (text: string) => boolean): void {
  if (tree.unparsed !== null || tree.errors.length > 0) return;
  const isDull = (node: Node): boolean => {
    const text = tree.file.text.slice(node.range.start, node.range.end);
    return plain.test(text) && !isTelling(text) && !ofKeys.test(text) && listed(node).every(isValue);
  };
  const places = new Map(listed(tree.root).map((node, at) => [node, at]));
  const named = new Set<string>();
  const sleepers: Sleeper[] = [];
  const pending: Node[] = [tree.root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const children = partsOf(node);
    const dull = node.kind === 'object' || node.kind === 'list' ? children.filter((child) => child.parent === node && isDull(child)) : [];
    const isEnough = dull.reduce((sum, { range: { start, end } }) => sum + end - start, 0) >= LEAST;
    const going = new Set(isEnough ? dull : []);
    pending.push(...children.filter((child) => !going.has(child)));
    const at = places.get(node);
    if (going.size === 0 || at === undefined) continue;
    const kept = new Map(children.flatMap((child, i) => (going.has(child) ? [] : [[i, child]])));
    sleepers.push({ node: node as ObjectNode | ListNode, at, kept });
    for (const child of going) for (const part of listed(child)) for (const word of keyWords(part, tree)) named.add(word);
  }
  if (sleepers.length > 0)
    new SleepingFile({ named: namesOfSet(named), assigned: NO_NAMES, callsOn: NO_NAMES }, tree.file, parse).sleep(tree.root, {
      holders: sleepers,
    });
}

/** A text such as `NAME=value` is a setting of its own. */
function isValue(node: Node): boolean {
  if (node.kind === 'string') return !node.value.includes('=');
  return node.kind === 'plain' || node.kind === 'entry' || node.kind === 'object' || node.kind === 'list';
}

function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'group':
      return node.children;
    case 'object':
      return node.entries;
    case 'list':
      return node.items;
    case 'entry':
      return node.value === null ? [] : [node.value];
    default:
      return [];
  }
}

function keyWords(node: Node, tree: Tree): readonly string[] {
  const key = node.kind === 'entry' ? keyOf(tree, node.key) : null;
  return key === null ? [] : wordsOfKey(key);
}
