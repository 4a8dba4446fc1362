import { walk } from '../../../base/tree.js';
import type { Node, RouterPlace as Placed } from '../../../model/index.js';
import { homeOf, isWithin } from '../../program/enclosing.js';
import { nameOf } from '../../program/syntax.js';
import { argumentAt } from '../../requests/arguments/arguments.js';
import { typesIn } from '../../requests/names/sent-types.js';
import { assignmentsTo, assignmentsUnder } from '../../symbols/writes.js';
import { along } from '../../values/call-strings.js';
import type { TypeQuestion } from '../type/type-expression.js';

/** Chains of callers beyond which options are not asked about. */
const CHAINS = 400;

/**
 * `$options['base_uri'] = $this->baseUri;`, on whatever condition, of options that callers hand over with what is sent: the router stands where the base is
 * put in, and reads the form, the JSON or the query beside it. Empty for anything else.
 */
export function setBase(asked: TypeQuestion): readonly Placed[] {
  const { session, call, callStrings } = asked;
  const { tree, node, client } = call;
  if (tree.language !== 'php' || callStrings.length > CHAINS) return [];
  for (const at of client.base) {
    const options = at.at === 'arg' && at.key !== undefined ? node.args[at.index] : undefined;
    const [decl, another] = options?.kind === 'name' ? (session.names.declarationsOf(options, tree) ?? []) : [];
    if (at.at !== 'arg' || at.key === undefined || options?.kind !== 'name' || !decl || another || decl.tree !== tree) continue;
    const sets = assignmentsUnder(session, { name: decl.name, decl }, at.key);
    const type = sets.length === 0 ? null : typeIn(asked, options.name, at.index);
    const isLast = (one: Node): boolean => homeOf(one) === homeOf(node) && one.range.end <= node.range.start;
    const isKept = sets.every(
      (set) =>
        set.tree === tree &&
        set.node.op === '=' &&
        isLast(set.node) &&
        assignmentsTo(session, decl).every((one) => !isWithin(one, homeOf(node) ?? node) || one.range.end <= set.node.range.start),
    );
    const behind = Math.min(...sets.map((set) => set.node.range.end));
    if (type !== null && isKept && !isBodyChanged(asked, options.name, behind))
      return sets.map((set) => ({ file: tree.file, node, host: set.node.value, typeAtHost: type }));
  }
  return [];
}

/** `$options['json']['type'] = $type`, `$this->complete($options)` between the base and the request: the body is not there yet, or another. */
function isBodyChanged({ call: { node, client } }: TypeQuestion, name: string, behind: number): boolean {
  const keys = client.body.flatMap((at) => (at.at === 'arg' && at.key !== undefined ? [at.key] : []));
  return [...walk(homeOf(node) ?? node)].some((part) => {
    if (part.range.start < behind || part.range.end > node.range.start) return false;
    if (part.kind === 'call')
      return part.args.some((arg) => arg.kind === 'name' && arg.name === name) && !reads.test(nameOf(part.callee) ?? '');
    if (part.kind !== 'assign') return false;
    let { target } = part;
    while ((target.kind === 'index' || target.kind === 'member') && target.object.kind !== 'name') target = target.object;
    if (target.kind !== 'index' || target.object.kind !== 'name' || target.object.name !== name) return false;
    return target.index.kind !== 'string' || keys.includes(target.index.value);
  });
}

/** Functions of PHP that change nothing of an array that they are handed. */
const reads = /^(?:array_key_exists|in_array|count|is_array|json_encode|http_build_query|serialize|print_r|var_export)$/;

/** `$options['form_params'] ?? $options['query'] ?? null`: the first of them that is there holds the type for every chain that tells one. */
function typeIn({ session, call, callStrings }: TypeQuestion, name: string, index: number): string | null {
  const bodies = call.client.body.flatMap((at) =>
    at.at === 'arg' && at.index === index && at.key !== undefined ? [{ at, key: at.key }] : [],
  );
  const keys = new Set<string>();
  for (const callString of callStrings) {
    const env = along(callString);
    const given = bodies.flatMap(({ at, key }) => {
      const found = argumentAt(session, call, at, env);
      return found === null || found.values.every(({ kind }) => kind === 'unknown') ? [] : [{ key, found }];
    });
    const [first] = given;
    if (first === undefined) continue;
    const at = { tree: call.tree, node: first.found.node ?? call.node };
    if (typesIn(session, first.found.values, at, env, new Set()).length === 0) return null;
    keys.add(first.key);
  }
  const read = bodies.flatMap(({ key }) => (keys.has(key) ? [`$${name}['${key}']`] : []));
  return read.length === 0 ? null : [...read, 'null'].join(' ?? ');
}
