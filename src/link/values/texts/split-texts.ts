import { remembered } from '../../../base/tree.js';
import type { CallNode, ListNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
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
import { standingFor } from '../pinned.js';
import type { Session } from '../session.js';

/** `path.split('.')`, `explode('.', $path)`, `strings.Split(path, ".")`: a list of the parts; unknown where the text or what stands between is not known. */
export function splitAt(
  session: Session,
  text: AbstractValue,
  [separator, limit]: readonly (Node | undefined)[],
  call: CallNode,
  tree: Tree,
  env: Env,
): AbstractValue {
  if (text.kind === 'unknown') return text;
  const between = separator && !limit ? separatorOf(session, separator, tree, env) : null;
  if (text.kind !== 'text' || text.text.includes(UNKNOWN_SUBSTRING) || between === null || between === '') return UNKNOWN;
  const { steps, certain, caller, pathCondition, routed } = text;
  return { ...nodeValue({ tree, node: partsOf(call, text, between) }, env), steps, certain, caller, pathCondition, routed };
}

/** Python's `splitlines()`: a line end at the end makes no line. */
export function linesOf(text: TextValue, call: CallNode, tree: Tree, env: Env): AbstractValue {
  const lines = partsOf(call, { ...text, text: text.text.replace(/\n$/, '') }, '\n');
  linedTexts.set(lines, text);
  return nodeValue({ tree, node: lines }, env);
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
function partsOf(call: CallNode, text: TextValue, between: string): ListNode {
  const from = text.from.map(({ file, node }) => `${file.path}:${node.range.start}`);
  const mark = [text.text, between, ...from].join('\0');
  const known = lists(call).get(mark);
  if (known) return known;
  const { range, parent } = call;
  const items = text.text.split(between).map((part) => standingFor(textValue(part, text.from), call));
  const made: ListNode = { kind: 'list', range, parent, items };
  lists(call).set(mark, made);
  return made;
}
