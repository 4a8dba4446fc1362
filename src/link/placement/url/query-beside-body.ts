import type { Node } from '../../../model/index.js';
import type { Place } from '../../clients/client.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import { fileIndex, isScript } from '../../program/program.js';
import { argumentAt } from '../../requests/arguments/arguments.js';
import { hostOf } from '../../requests/arguments/host-and-base.js';
import { typesIn } from '../../requests/names/sent-types.js';
import { type CallString, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import type { TypeQuestion } from '../type/type-expression.js';

/**
 * A query that is given beside the body, and may hold the type: `{ params: query }` of axios, `params=` of requests, `url.searchParams.set(key, …)`. The
 * router would look for the type in a body that has none.
 */
export function isTypeInQuery(asked: TypeQuestion): boolean {
  const { session, call, callStrings } = asked;
  const isBeside = call.client.body.some((at) => isQueryPlace(at) && callStrings.some((callString) => mayHoldType(asked, at, callString)));
  const url = isBeside ? null : hostOf(session, call, TOP)?.node;
  if (url?.kind !== 'name' || !isScript(call.tree)) return isBeside;
  const home = enclosing(call.node);
  const isSearch = (node: Node): boolean =>
    node.kind === 'member' && /^search(?:Params)?$/.test(node.property) && node.object.kind === 'name' && node.object.name === url.name;
  const { named } = fileIndex(session.program, call.tree);
  return [...(named.get('searchParams') ?? []), ...(named.get('search') ?? [])].some(
    (node) => isSearch(node) && (home === null || isWithin(node, home)),
  );
}

const queries = /^(?:params|query|searchParams|qs)$/;

function isQueryPlace(at: Place): boolean {
  if (at.at === 'named') return queries.test(at.name);
  return at.at === 'query' || (at.at === 'arg' && at.key !== undefined && queries.test(at.key));
}

/** Where nothing else is given, the query is what is sent. */
function mayHoldType({ session, call }: TypeQuestion, at: Place, callString: CallString): boolean {
  const env = along(callString);
  const query = argumentAt(session, call, at, env);
  // Of options that nobody knows the body is read, as ever.
  if (
    query === null ||
    query.node === null ||
    typesIn(session, query.values, { tree: call.tree, node: query.node }, env, new Set()).length === 0
  )
    return false;
  return call.client.body.some((other) => isBodyPlace(other) && argumentAt(session, call, other, env) !== null);
}

function isBodyPlace(at: Place): boolean {
  if (isQueryPlace(at)) return false;
  const name = at.at === 'named' ? at.name : at.at === 'arg' ? at.key : undefined;
  return name !== 'headers';
}
