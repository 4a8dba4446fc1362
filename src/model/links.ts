/** Requests, and the types and gateways that meet in them. */

import type { Gateway } from './catalogue.js';
import type { Range, SourceFile } from './files.js';
import type { Site } from './sites.js';
import type { CallNode, Node, StringNode } from './syntax.js';

export type EvidenceWhy =
  | 'announced'
  | 'type-from'
  | 'url-from'
  | 'request'
  | 'caller'
  | 'constant'
  | 'config-key'
  | 'reassigned'
  | 'region-selector'
  | 'regional-host'
  | 'partner-host'
  | 'old-and-new-together'
  | 'managed-marker'
  | 'unmigrated-type'
  | 'unknown-type'
  | 'mapper'
  | 'new-name-exists'
  | 'suppressed-here'
  | 'schema-beside'
  | 'followed'
  | 'copy-of'
  | 'passes-here'
  | 'url-given'
  | 'handed-to'
  | 'unlinked-type'
  | 'unknown-host'
  | 'unplaced-type'
  | 'neighbour-type'
  | 'built-type'
  | 'unseen-file'
  | 'missing-code'
  | 'kept-type'
  | 'router'
  | 'flag';

/** A place that speaks for a decision. `detail`: a name or value to print with it, '' for none. */
export type Evidence = { readonly file: string; readonly range: Range; readonly why: EvidenceWhy; readonly detail: string };

export type Strength = 'proved' | 'likely';

/** One thing that an expression can be at run time. `value` null: nobody can tell from the code. */
export type Possible = {
  readonly value: string | null;
  /** The strings whose text is in `value`, in order. */
  readonly from: readonly { readonly file: SourceFile; readonly node: StringNode }[];
  /** The chain that leads there, from the request outwards. */
  readonly steps: readonly Evidence[];
  readonly strength: Strength;
  /** The obstacle to knowing the value; null for a known one. */
  readonly hidden: Hidden | null;
};

/**
 * Why a value cannot be told: a function whose callers are not all in sight, a variable of the environment, what a library gives, a part of
 * a text, the bound on what one run follows, or a step that is not followed. `detail`: the name or text, '' for none. `known`: the pieces of a text
 * that are known, whatever hides the rest.
 */
export type Hidden = {
  readonly why: 'callers' | 'environment' | 'library' | 'part' | 'limit' | 'not-followed';
  readonly detail: string;
  readonly known?: string;
};

/** A type and a gateway that meet in a request. */
export type Pair = {
  /** The place where the type is chosen: the call of the project's own helper, or the request itself. */
  readonly file: SourceFile;
  readonly node: Node;
  readonly type: Possible;
  readonly url: Possible;
  readonly gateway: Gateway;
  /** A region argument or key chooses the gateway: its text (`us`, `cn`), null where none does. */
  readonly region: string | null;
  /** Of a price review: the ways that lead here. Absent for other types. */
  readonly ways?: readonly Way[];
};

export type CallPlace = { readonly file: SourceFile; readonly node: Node };

/** The calls that lead to a request, and the expressions by which the name came to be what is sent there; both innermost first. */
export type Way = { readonly calls: readonly CallPlace[]; readonly reads: readonly CallPlace[] };

/**
 * An option by which one request overrules its client's base URL: `key: …` goes in at `range`, into an object after its brace, as a
 * further argument, as one more entry of an object, or into a copy of the options that stand there. `base`: the source text of the client's own base URL.
 */
export type HostOption = { readonly range: Range; readonly key: string; readonly base: string } & (
  | { readonly into: 'object' | 'argument' | 'entry' }
  /** `own`: the options themselves, where they may have a base URL that comes first; null where they surely have none. */
  | { readonly into: 'copy'; readonly own: string | null }
  /** The path becomes a whole URL; `own`: its source text. */
  | { readonly into: 'path'; readonly own: string }
  /** The path becomes what `base` gives, which is a whole URL. */
  | { readonly into: 'whole' }
  /** The path, whose source text is `own`, becomes a function that makes a URL of what the client begins for it. */
  | { readonly into: 'built'; readonly own: string }
  /** A base URL goes in before the segments of the path. */
  | { readonly into: 'segment' }
);

/** An expression that gives a request its host where its caller writes it, and what the type is called there. */
export type RouterPlace = { readonly file: SourceFile; readonly node: CallNode; readonly host: Node; readonly typeAtHost: string };

/** An expression that puts the type into what is sent, and the source text of what gives the URL there: the type can be renamed there by where it goes. */
export type RenamePlace = { readonly file: SourceFile; readonly node: Node; readonly url: string };

/** One place in the code that contacts a host. */
export type Request = {
  readonly file: SourceFile;
  readonly node: CallNode;
  /** The known client: `fetch`, `axios`, `requests`, … */
  readonly api: string;
  /** The expression that gives the host, where a router function can be put around it; null where there is none to find. */
  readonly host: Node | null;
  /** An expression for the type that can be evaluated where `host` stands (a name, a member, a literal); its source text. Null where there is none. */
  readonly typeAtHost: string | null;
  /** The place where this one request can be given another host, though the client has a base URL of its own. Absent and null: none. */
  readonly hostOption?: HostOption | null;
  /**
   * The places where callers of the request's own function give it its host, if the router stands there and not at the request; together they are
   * all.
   */
  readonly places?: readonly RouterPlace[];
  /** Tests of the URL on its way to the request that CN's URL passes and the partner's does not; `isBehindRouter`: the router's place comes before. Absent: none. */
  readonly hostTests?: readonly { readonly file: SourceFile; readonly node: Node; readonly isBehindRouter: boolean }[];
  /** The base URL that this request is given passes through the router already. */
  readonly routed?: boolean;
  /** The one place where a hook sets the host of every request of the client: the expression, and what the type is called there. */
  readonly setBy?: { readonly file: SourceFile; readonly node: Node; readonly type: string } | null;
  /**
   * The places where what it sends to several gateways under one name can be renamed for each; together they are all. Absent and null: there is no
   * such name, or a place is missing.
   */
  readonly renames?: readonly RenamePlace[] | null;
  /** The same with the places of types that nobody knows; empty where all of these are renamed already. Absent and null: it sends none, or a place is missing. */
  readonly opens?: readonly RenamePlace[] | null;
  readonly pairs: readonly Pair[];
  /** Every caller was found and followed; false where a pair may be missing. */
  readonly closed: boolean;
};

/** A type put together at run time, with what it can become. */
export type DynamicType = {
  readonly file: SourceFile;
  readonly node: Node;
  /** Old types that it can become; empty where only its prefix is known to fit. */
  readonly becomes: readonly string[];
  /** Types of the partner's that it is in some case, all of whose parts are known: `` `bg.x.get${isPa ? '.global' : ''}` ``. */
  readonly partners: readonly string[];
  /** The one old type that the expression is whenever it is reached; null where that depends on the run. */
  readonly whole: string | null;
  /** Its every use ends in a request that is known, or in a message to people. */
  readonly nonEscaping: boolean;
};

/** A map or function of the user's own that takes a type: old→new names (of a function, the one arm), type→region, type→URL, prefix test, version in the name. */
export type OwnRouting = {
  readonly file: SourceFile;
  readonly node: Node;
  readonly what:
    | 'old-to-new'
    | 'type-to-region'
    | 'type-to-url'
    | 'name-test'
    | 'name-in-key'
    | 'name-in-file'
    | 'name-of-file'
    | 'name-in-list'
    | 'name-out-of-sight'
    | 'name-length'
    | 'sorted-list'
    | 'two-names'
    | 'version-in-name'
    | 'url-test';
  /** New types that it would send to the wrong gateway, or does not know. */
  readonly missing: readonly string[];
  /** Whatever it does not know is not sent at all: the program stops, or misses what it looks up. */
  readonly stops?: boolean;
  /** It chooses between CN's URL and the partner's; `missing` go to CN. */
  readonly choosesUrl?: boolean;
  /** The strings that are known to come there; `any` where not all are. */
  readonly reachedBy?: ReadonlySet<Node> | 'any';
  /** Whatever does not come there has nothing to do with it, though a request sends it. */
  readonly isSole?: boolean;
  /** The types that one request names, in its URL, its query and its body. */
  readonly names?: readonly string[];
  /** The value that its partner entries have (`PA`, a URL expression), null where there is none. */
  readonly partnerValue: string | null;
};

export type Links = {
  readonly requests: readonly Request[];
  /** The bound on what one run follows was reached: what was not looked at is unknown. */
  readonly isCut: boolean;
  /** Calls of known clients of which neither the type nor the host could be told: any of them may send a type that no request was found for. */
  readonly untold: readonly Request[];
  readonly dynamic: readonly DynamicType[];
  /** Calls of the generated router whose name leads to no file. */
  readonly withoutModule: readonly Pick<Request, 'file' | 'node'>[];
  readonly routing: readonly OwnRouting[];
  /** Sites whose value does not escape: its every use ends in one of `requests`. A site that is not here may also go elsewhere. */
  readonly nonEscaping: ReadonlySet<Site>;
  /** Type sites that only go into the project's own mapper from old to new, or that such a function tests for, each with that mapper. */
  readonly throughMapper: ReadonlyMap<Site, { readonly file: SourceFile; readonly node: Node }>;
  /** Strings of names that go to CN and to a region, by which something else goes through a constant: a key, an item, a side of a comparison. */
  readonly asked: ReadonlySet<Node>;
  /**
   * Calls that an entry of a table is handed to or called on, each entry of which is a region's: whatever the key, none of them leads elsewhere. True
   * where the key is all that the call leaves open.
   */
  readonly byRegionTable: ReadonlyMap<Node, boolean>;
  /**
   * Files that refer to code of the project's own that is not there; `regions`: what names a region in words, one place a file, where any does; `callers`:
   * where such code is referred to that may send through any client; `doubted`: names whose known requests prove nothing beside it, each with the place
   * that says why.
   */
  readonly unseen: {
    readonly missing: ReadonlySet<string>;
    readonly regions: readonly CallPlace[];
    readonly callers: readonly CallPlace[];
    readonly doubted: ReadonlyMap<Node, CallPlace>;
  };
  /** The places of that kind for each string of a price review. */
  readonly lookups: ReadonlyMap<Node, readonly CallPlace[]>;
};
