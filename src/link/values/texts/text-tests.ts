import type { Node, Tree } from '../../../model/index.js';
import type { Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { onlyTexts, within } from '../flow/conditions.js';
import { agreed, is, type Truth } from '../flow/truth.js';
import type { Session } from '../session.js';
import { userPattern } from './user-pattern.js';

type TextTest = (text: string, other: string) => boolean;

const starts: TextTest = (text, other) => text.startsWith(other);

const ends: TextTest = (text, other) => text.endsWith(other);

const holds: TextTest = (text, other) => text.includes(other);

const same: TextTest = (text, other) => text === other;

export const textTests = new Map<string, TextTest>([
  ['startsWith', starts],
  ['startswith', starts],
  ['StartsWith', starts],
  ['HasPrefix', starts],
  ['str_starts_with', starts],
  ['endsWith', ends],
  ['endswith', ends],
  ['EndsWith', ends],
  ['HasSuffix', ends],
  ['includes', holds],
  ['contains', holds],
  ['Contains', holds],
  ['str_contains', holds],
  ['equals', same],
  ['Equals', same],
]);

/** `x.startsWith(y)`, `LIST.includes(x)`, `SET.has(x)`, `strings.HasPrefix(x, y)`, `/re/.test(x)`; undefined: another call. */
export function tested(session: Session, node: Extract<Node, { kind: 'call' }>, tree: Tree, env: Env): Truth | undefined {
  const { callee, args } = node;
  const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
  const [first, second] = args;
  if (!first) return undefined;
  if (callee.kind === 'member' && name === 'test' && args.length === 1) return matched(session, callee.object, first, tree, env);
  if (callee.kind === 'member' && /^(?:has|includes|contains|Contains|containsKey|ContainsKey|in_array)$/.test(name) && args.length === 1) {
    return within(session, first, callee.object, tree, env);
  }
  const test = textTests.get(name);
  if (!test) return undefined;
  const [text, other] =
    second && args.length === 2 && (callee.kind === 'name' || name.startsWith('Has') || name === 'Contains')
      ? [first, second]
      : callee.kind === 'member'
        ? [callee.object, first]
        : [null, null];
  if (!text || !other) return undefined;
  const b = onlyTexts(session, other, tree, env);
  const a = b && onlyTexts(session, text, tree, env);
  return a && b ? agreed(a.flatMap((one) => b.map((two) => is(test(one, two))))) : null;
}

function matched(session: Session, regex: Node, text: Node, tree: Tree, env: Env): Truth {
  const [only, another] = evaluate(session, regex, tree, env);
  if (another || only?.kind !== 'node' || only.node.kind !== 'regex') return null;
  const texts = onlyTexts(session, text, tree, env);
  if (texts === null) return null;
  const { source } = only.node;
  // A user's expression is run on short texts only, and never one that can run away.
  const pattern = texts.some((one) => one.length > 200) ? null : userPattern(source);
  return pattern ? agreed(texts.map((one) => is(pattern.test(one)))) : null;
}
