import type { Catalogue, Links, Request, Site, Tree, TypeUse } from '../model/index.js';
import { nonEscapingSites } from './escape/escape.js';
import { mappedSites } from './own-routing/mapped-sites.js';
import { ownRouting } from './own-routing/own-routing.js';
import { programOf } from './program/program.js';
import { dynamicTypes } from './requests/dynamic-types.js';
import { findRequests } from './requests/find.js';
import { requestOf } from './requests/pairs.js';
import { ScopeNames } from './symbols/scopes.js';
import type { CheckerNames } from './symbols/type-checker.js';
import { type Session, startState } from './values/session.js';
import { configKeys } from './values/settings.js';

export { furtherFiles } from './loading/further-files.js';

export type LinkInput = {
  /** Absolute folder, for module resolution only. */
  readonly root: string;
  /** By path: every file that can matter is parsed and given. */
  readonly trees: ReadonlyMap<string, Tree>;
  readonly sites: readonly Site[];
  readonly uses: readonly TypeUse[];
  readonly catalogue: Catalogue;
  readonly allPaths: ReadonlySet<string>;
};

/** Which type meets which gateway, in every request that sends one. */
export async function link(input: LinkInput): Promise<Links> {
  const first = sessionOf(input, null);
  const requests = requestsOf(first);
  if (first.puzzles.size === 0 || !isOpen(requests)) return gather(first, requests, input);
  // The compiler costs half a second: it is asked only where a script's names could not be resolved without types.
  const { checkerNames } = await import('./symbols/type-checker.js');
  const second = sessionOf(input, checkerNames(first.program));
  return gather(second, requestsOf(second), input);
}

export function sessionOf(input: Omit<LinkInput, 'sites' | 'uses'>, checker: CheckerNames | null): Session {
  const program = programOf(input.root, input.trees, input.allPaths, input.catalogue);
  return {
    program,
    names: new ScopeNames(program),
    checker,
    config: configKeys(program),
    puzzles: new Set(),
    consumed: new Set(),
    keysInto: new Map(),
    sought: new Set(),
    untold: [],
    state: startState(),
  };
}

export function requestsOf(session: Session): readonly Request[] {
  return findRequests(session).flatMap((call) => requestOf(session, call) ?? []);
}

/** Something is left that types could tell. */
function isOpen(requests: readonly Request[]): boolean {
  return requests.some(
    (request) => !request.closed || request.pairs.some((pair) => pair.type.strength === 'likely' || pair.url.strength === 'likely'),
  );
}

function gather(session: Session, requests: readonly Request[], { sites, uses }: LinkInput): Links {
  const nonEscaping = nonEscapingSites(session, sites);
  const routing = ownRouting(session);
  return {
    requests,
    untold: session.untold,
    dynamic: dynamicTypes(session, uses),
    routing,
    nonEscaping,
    throughMapper: mappedSites(session, sites, routing, requests),
  };
}
