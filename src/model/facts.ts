/** The input of the transforms. */

import type { Catalogue, Day } from './catalogue.js';
import type { Decision, Reason } from './decisions.js';
import type { Range, SourceFile } from './files.js';
import type { Links, Pair, Request } from './links.js';
import type { Routing } from './routing.js';
import type { Site, TypeUse } from './sites.js';
import type { Node, Tree } from './syntax.js';

/** How a path is judged: what price review serves there where nothing stronger says, how URLs are treated, and what may be rewritten. */
export type Settings = {
  readonly managed: 'semi' | 'full' | null;
  readonly gateway: 'auto' | 'move' | 'keep';
  readonly includeDocs: boolean;
  readonly includeIgnored: boolean;
};

/** A person's answer: an ignore comment in the file, or a decision in the config. `value` of a comment is `skip`. */
export type Ruling = {
  readonly kind: 'ignore-comment' | 'decision';
  readonly value: 'semi' | 'full' | 'keep' | 'skip' | 'move' | 'route' | 'rename';
  readonly why: string;
  readonly file: string;
  readonly range: Range;
};

/**
 * The reason why a plan was held back, after the plan was judged as if carried out: `left-to-rewrite`, a second run would change more;
 * `question-new`, a second run would ask more; `request-lost`, the outcome of a request that was to be right is unknown; `request-worse`,
 * `region-changed`, a working request fails. `cut-off`: the plan was not judged, since the run stopped before all requests were followed.
 * `parted`: the name must go with the same one in a file that the run leaves as it is.
 */
export type HeldBack = {
  readonly why:
    | 'left-to-rewrite'
    | 'question-new'
    | 'request-lost'
    | 'request-worse'
    | 'region-changed'
    | 'import-unresolved'
    | 'cut-off'
    | 'parted';
  /** The subject: a type, a host, a module; '' for nothing in particular. */
  readonly about: string;
};

/** Everything that a decision may look at. */
export type Facts = {
  /** The day that deadlines are judged by. */
  readonly asOf: Day;
  readonly catalogue: Catalogue;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly sites: readonly Site[];
  /** Expressions that put one old type together from pieces: sites of that type, though no search finds it there. */
  readonly built: readonly Site[];
  readonly uses: readonly TypeUse[];
  readonly links: Links;
  readonly routing: Routing;
  /** The pairs that a site's text takes part in. */
  pairsOf(site: Site): readonly Pair[];
  readonly index: FactsIndex;
  /** Packages that import each other are one unit; its name is the folder of one of them, '' for the root. */
  unitOf(path: string): string;
  /** Source files that nobody could look into: not checked out, or no text. */
  readonly unseen: readonly string[];
  readonly allPaths: ReadonlySet<string>;
  /** The other files have their turn in the same migration, one by one: what is left there now is no matter. */
  readonly othersFollow: boolean;
  /** Earlier decisions: types outside comments first, then requests and gateways, then sites that follow the code around them. */
  readonly decided: DecidedSites;
  /** The settings of flags and config for a path. */
  settingsOf(path: string): Settings;
  /** Why the edits at a place are taken back: the plan with them, judged as if it had been carried out, does not hold. Null: they are not. */
  heldBack(path: string, start: number): HeldBack | null;
  /** The answer that a person gave for this place and reason; null where there is none. */
  rulingOf(site: { readonly file: SourceFile; readonly range: Range; readonly found: string }, reason: Reason): Ruling | null;
};

/** The decisions so far, with what is asked of all of them at once. */
export type DecidedSites = ReadonlyMap<Site, Decision> & {
  /** How many types are decided: what was told from them is true until there is one more. */
  readonly types: number;
  /** The same, and how many gateways move. */
  readonly moves: number;
  /** Whether a name changes together with a region beside it, in some table of the unit. */
  movesByRegion(found: string, unit: string): boolean;
};

/** The facts, indexed by the questions of the transforms: a look through the lists at every site would take the square of their length. */
export type FactsIndex = {
  /** The sites that stand in a string. */
  sitesAt(node: Node): readonly Site[];
  /** Sites of this name, in any case of the letters. */
  sitesNamed(found: string): readonly Site[];
  sitesIn(path: string): readonly Site[];
  /** The site that begins there. */
  siteAt(path: string, start: number): Site | null;
  /** The expression that puts the type of a pair together; null where one string holds it, or several expressions do. */
  builtFor(pair: Pair): Site | null;
  /** Old types of a unit that no request is known for. */
  unlinkedIn(unit: string): readonly Site[];
  /** The request that a pair was found for. */
  requestOf(pair: Pair): Request | null;
};

export type Transform = { readonly name: string; decide(site: Site, facts: Facts): Decision | null };
