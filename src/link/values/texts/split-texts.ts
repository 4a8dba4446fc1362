import { remembered } from '../../../base/tree.js';
import type { CallNode, ListNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import {
  type AbstractValue,
  type Env,
  nodeValue,
  type TextValue,
  textsOf,
  textValue,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
} from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { linedTexts } from '../files/csv-rows.js';
import { partOf } from '../origins.js';
import { standingFor } from '../pinned.js';
import type { Session } from '../session.js';

/**
 * `path.split('.')`, `explode('.', $path, 2)`, `strings.Split(path, ".")`: a list of the parts; unknown where the text, what stands between or the limit is
 * not known.
 */
export function splitAt(
  session: Session,
  text: AbstractValue,
  [separator, limit]: readonly (Node | undefined)[],
  call: CallNode,
  tree: Tree,
  env: Env,
): AbstractValue {
  if (text.kind === 'unknown') return partOf(text);
  const cut = limit ? limitOf(limit, call, tree) : whole;
  const between = separator && cut !== null ? separatorOf(session, separator, tree, env) : null;
  if (text.kind !== 'text' || text.text.includes(UNKNOWN_SUBSTRING) || between === null || between === '' || !cut) return UNKNOWN;
  const { steps, certain, caller, pathCondition, routed } = text;
  return { ...nodeValue({ tree, node: partsOf(call, text, between, cut) }, env), steps, certain, caller, pathCondition, routed };
}

/** Python's `splitlines()`: a line end at the end makes no line. */
export function linesOf(text: TextValue, call: CallNode, tree: Tree, env: Env): AbstractValue {
  const lines = partsOf(call, { ...text, text: text.text.replace(/\n$/, '') }, '\n', whole);
  linedTexts.set(lines, text);
  return nodeValue({ tree, node: lines }, env);
}

/** How many parts a text is taken into, and what becomes of further ones. */
type Cut = { readonly parts: number; readonly rest: 'left out' | 'in the last' | 'in the first' };
const whole: Cut = { parts: Number.POSITIVE_INFINITY, rest: 'left out' };

/** Python counts the cuts, other languages the parts; null for a limit that is not written out. */
function limitOf(limit: Node, { callee }: CallNode, tree: Tree): Cut | null {
  const isNamed = limit.kind === 'entry' && tree.language === 'python' && keyOf(tree, limit.key) === 'maxsplit';
  const given = isNamed ? limit.value : limit;
  if (given?.kind !== 'plain' || !/^[1-9]\d?$/.test(given.text)) return null;
  const count = Number(given.text);
  if (tree.language === 'python') return { parts: count + 1, rest: nameOf(callee)?.endsWith('rsplit') ? 'in the first' : 'in the last' };
  return { parts: count, rest: isScript(tree) ? 'left out' : 'in the last' };
}

function limited(all: readonly string[], between: string, { parts, rest }: Cut): readonly string[] {
  if (all.length <= parts) return all;
  if (rest === 'left out') return all.slice(0, parts);
  if (rest === 'in the last') return [...all.slice(0, parts - 1), all.slice(parts - 1).join(between)];
  const first = all.length - parts + 1;
  return [all.slice(0, first).join(between), ...all.slice(first)];
}

function separatorOf(session: Session, node: Node, tree: Tree, env: Env): string | null {
  if (node.kind === 'regex') return isScript(tree) ? plainText(node.source) : null;
  const [only, another] = textsOf(evaluate(session, node, tree, env));
  if (!only || another) return null;
  return tree.language === 'java' ? plainText(only.text) : only.text;
}

/** The text that a pattern without choices stands for: `\.` is a dot; lines are split at any end of theirs, since texts are known with one kind. */
function plainText(pattern: string): string | null {
  if (/^(?:\\r\?|\\r\*)?\\n$/.test(pattern)) return '\n';
  return /^(?:\\[^\w]|[\w\s:;,/#@=!~-])+$/.test(pattern) ? pattern.replaceAll('\\', '') : null;
}

const lists = remembered((_call: CallNode) => new Map<string, ListNode>());

/** The same nodes whenever one call is asked about one text. */
function partsOf(call: CallNode, text: TextValue, between: string, { parts, rest }: Cut): ListNode {
  const from = text.from.map(({ file, node }) => `${file.path}:${node.range.start}`);
  const mark = [text.text, between, parts, rest, ...from].join('\0');
  const known = lists(call).get(mark);
  if (known) return known;
  const { range, parent } = call;
  const items = limited(text.text.split(between), between, { parts, rest }).map((part) => standingFor(textValue(part, text.from), call));
  const made: ListNode = { kind: 'list', range, parent, items };
  lists(call).set(mark, made);
  return made;
}
