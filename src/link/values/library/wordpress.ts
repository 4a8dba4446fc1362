import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { openMatching } from '../../symbols/sight.js';
import { type AbstractValue, type Env, textsOf, UNKNOWN, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { asObject, asText } from '../objects/made-objects.js';
import type { Session } from '../session.js';
import { withEntries } from '../texts/appended-text.js';

/** `add_query_arg(array('type' => $type), $url)`, and with one name and its value before the URL. */
function withQuery(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, second, third] = node.args;
  const url = third ?? second;
  if (!first || !url) return null;
  const given = third ? asObject([entryOf(node)], node, tree, env) : evaluate(session, first, tree, env);
  const maps = given.filter(({ kind }) => kind === 'node' || kind === 'unknown').map(asText);
  return maps.length === given.length ? withEntries(session, evaluate(session, url, tree, env), maps, node, tree, env) : null;
}

const entryOf = remembered((node: CallNode): Node => {
  const [key = node, value = node] = node.args;
  return { kind: 'entry', range: node.range, parent: node, key, value };
});

/**
 * WordPress's `apply_filters('gateway', $url)`, which gives the value itself where the program adds no filter of that name, and
 * `get_option('gateway', $initial)`, which the database may say, and `add_query_arg($params, $url)`; null for any other call.
 */
export function ofWordpress(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [name, value] = node.args;
  if (path === 'add_query_arg') return withQuery(session, node, tree, env);
  if (!name || !value || !/^(?:apply_filters|get_option)$/.test(path)) return null;
  const own = evaluate(session, value, tree, env);
  if (path === 'get_option') return [UNKNOWN, ...own];
  const [only, another] = textsOf(evaluate(session, name, tree, env));
  return only && !another && !isFiltered(session, only.text) ? own : [...unsure(own), UNKNOWN];
}

function isFiltered(session: Session, hook: string): boolean {
  openMatching(session, ['\\badd_filter\\(']);
  return (session.program.named.get('add_filter') ?? []).some(({ tree, node }) => {
    const first = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent.args[0] : undefined;
    return tree.language === 'php' && !(first?.kind === 'string' && first.value !== hook);
  });
}

/** `wp_parse_args($args, $defaults)` as `array_merge($defaults, $args)`. */
export const defaultsFirst = remembered((node: CallNode): CallNode => ({ ...node, args: node.args.toReversed() }));
