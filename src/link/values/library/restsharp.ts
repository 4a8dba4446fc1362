import type { CallNode, Tree } from '../../../model/index.js';
import { initializerEntry } from '../../program/initializer-entry.js';
import { type AbstractValue, type Env, join, type LibraryValue, textsOf, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { underBase } from '../texts/url-joining.js';

/** `client.BuildUri(new RestRequest("/openapi/router"))`: the base URL that RestSharp's client was made with, before the request's path, if it has one. */
export function uriBuilt(
  session: Session,
  { path, made }: LibraryValue,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const [request] = node.args;
  if (!/^I?RestClient\(\)\.BuildUri$/.test(path) || !request) return null;
  const maker = made.findLast(({ method }) => method.endsWith('RestClient'));
  const [given] = maker?.node.args ?? [];
  if (!maker || !given) return [UNKNOWN];
  const bases = evaluate(session, given, maker.tree, maker.env).flatMap((value) =>
    value.kind === 'library' ? ofOptions(session, value) : [value],
  );
  const requests = evaluate(session, request, tree, env);
  if (requests.length > 0 && requests.every((value) => value.kind === 'library' && value.made.at(-1)?.node.args.length === 0)) return bases;
  const paths = textsOf(requests.flatMap((value) => (value.kind === 'library' ? resourceOf(session, value) : [])));
  return bases.flatMap((base): readonly AbstractValue[] => {
    if (base.kind !== 'text') return [base.kind === 'unknown' ? base : UNKNOWN];
    return paths.flatMap((one) => {
      const provenance = join(base, one);
      return provenance === null ? [] : [{ ...base, ...provenance, text: underBase(base.text, one.text) }];
    });
  });
}

/** `new RestClientOptions(url)`, `new RestClientOptions { BaseUrl = … }` */
function ofOptions(session: Session, { path, made }: LibraryValue): readonly AbstractValue[] {
  const making = made.at(-1);
  if (!making || !/(?:^|\.)(?:RestClientOptions|Uri)\(\)$/.test(path)) return [UNKNOWN];
  const given = initializerEntry(making, 'BaseUrl') ?? making.node.args[0];
  return given ? evaluate(session, given, making.tree, making.env) : [UNKNOWN];
}

function resourceOf(session: Session, { path, made }: LibraryValue): readonly AbstractValue[] {
  const making = made.at(-1);
  const [resource] = making && /(?:^|\.)RestRequest\(\)$/.test(path) ? making.node.args : [];
  return making && resource ? evaluate(session, resource, making.tree, making.env) : [];
}
