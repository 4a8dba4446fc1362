/** The types that stages share. Imports nothing, does nothing. */

// ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Half-open, UTF-16 units of a file's decoded text. */
export type Range = { readonly start: number; readonly end: number };

/** `unknown`: bytes that are neither valid UTF-8, UTF-16 with a BOM nor GB18030; the text is then Latin-1 and never edited. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'unknown';

/** One file as read from disk or from the git index. */
export type SourceFile = {
  /** Relative to the run's root, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Decoded, without its BOM; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Offset in `text` → offset in `bytes`. */
  toByte(offset: number): number;
  /** `named`: may be edited. `evidence`: read to judge pairs, outside the paths that were named, never edited. */
  readonly scope: 'named' | 'evidence';
  /** Git does not track it and is told to ignore it. */
  readonly ignored: boolean;
  /** The user gave this very path, not a folder or a pattern above it. */
  readonly namedItself: boolean;
};

export type SkipReason =
  | 'own-file'
  | 'dependency'
  | 'lock-file'
  | 'binary'
  | 'link'
  | 'read-only'
  | 'hard-link'
  | 'unreadable'
  | 'vanished'
  | 'unmerged'
  | 'submodule';

/** `tokens`: the file holds old names or the CN host as far as a byte search can tell; such a skip fails a check. */
export type Skipped = { readonly path: string; readonly reason: SkipReason; readonly detail: string; readonly tokens: boolean };

// ── Syntax: one small tree for every language and config format ─────────────────────────────────────────────────────

export type Language =
  | 'typescript'
  | 'javascript'
  | 'vue'
  | 'svelte'
  | 'html'
  | 'python'
  | 'go'
  | 'java'
  | 'kotlin'
  | 'php'
  | 'csharp'
  | 'ruby'
  | 'json'
  | 'yaml'
  | 'env'
  | 'properties'
  | 'toml'
  | 'xml'
  | 'ini'
  | 'sql'
  | 'shell'
  | 'dockerfile'
  | 'http'
  | 'nginx'
  | 'markdown'
  | 'text'
  | 'unknown';

/** One parsed file. Languages build it; ranges index `file.text`. Every node's parent is set; the root's is null. */
export type Tree = {
  readonly file: SourceFile;
  readonly language: Language;
  readonly root: GroupNode;
  /** Also reachable from no node: comments hang beside the tree, in order of position. */
  readonly comments: readonly CommentNode[];
  /** Where the parser gave up or recovered; empty for a clean file. */
  readonly errors: readonly Range[];
  /** `too-large`, `generated`, …: the whole file is for review; null when it was parsed. */
  readonly unparsed: UnparsedWhy | null;
};

export type UnparsedWhy =
  | 'too-large'
  | 'long-lines'
  | 'generated'
  | 'encoding'
  | 'language'
  | 'too-deep'
  | 'too-slow'
  | 'too-much-memory'
  | 'syntax'
  | 'parser-failed'
  | 'unproved';

type At = { readonly range: Range; parent: Node | null };

/** A fixed string: literal, text of a template between substitutions, config scalar, attribute value, XML text. */
export type StringNode = At & {
  readonly kind: 'string';
  /** Between the delimiters; equals `range` where there are none. */
  readonly inner: Range;
  /** Escapes resolved. */
  readonly value: string;
  /** The opening delimiter as written (`"`, `'`, a backtick, `r"""`, `@"`, `|` for a YAML block scalar), '' for none. */
  readonly quote: string;
};
/** A string with substitutions; `parts` alternate freely between fixed text (StringNode without quotes) and expressions. */
export type TemplateNode = At & { readonly kind: 'template'; readonly parts: readonly Node[]; readonly tag: string | null };
/** `a + b + c`, flattened; also PHP's dot and adjacent literals. */
export type ConcatNode = At & { readonly kind: 'concat'; readonly parts: readonly Node[] };
export type RegexNode = At & { readonly kind: 'regex'; readonly source: string };
/** Number, boolean, null: text as written. */
export type PlainNode = At & { readonly kind: 'plain'; readonly text: string };
export type NameNode = At & { readonly kind: 'name'; readonly name: string };
/** `a.b`, `a?.b`, `a->b`, `A::b`. `this`, `self`, `$this` are the name `this`. `at` is the range of the property's name alone. */
export type MemberNode = At & { readonly kind: 'member'; readonly object: Node; readonly property: string; readonly at: Range };
export type IndexNode = At & { readonly kind: 'index'; readonly object: Node; readonly index: Node };
/** Any call, `new X()`, decorator, annotation. Named arguments are EntryNodes among `args`. `callee` null: an object made without a name. */
export type CallNode = At & { readonly kind: 'call'; readonly callee: Node; readonly args: readonly Node[]; readonly isNew: boolean };
/** Object, map, dict, YAML mapping, XML element (its attributes and children are entries). */
export type ObjectNode = At & { readonly kind: 'object'; readonly entries: readonly Node[] };
/** `key: value`. Shorthand `{ type }` has a NameNode for both. `value` null: a key without one. */
export type EntryNode = At & { readonly kind: 'entry'; readonly key: Node; readonly value: Node | null };
export type SpreadNode = At & { readonly kind: 'spread'; readonly value: Node };
export type ListNode = At & { readonly kind: 'list'; readonly items: readonly Node[] };
/** `c ? a : b` (condition set); `a || b`, `a ?? b`, `a or b`, Elvis (condition null). */
export type ChoiceNode = At & { readonly kind: 'choice'; readonly condition: Node | null; readonly options: readonly Node[] };
/** `==`, `!=`, `in`, `and`, `or` in a condition position, …; `op` as written. `!x` is op `!`, its right a plain `true` of no width. */
export type CompareNode = At & { readonly kind: 'compare'; readonly op: string; readonly left: Node; readonly right: Node };
/** Variable, constant, class field, enum member, top-level config constant. A destructured name has a synthetic MemberNode as value. */
export type DefineNode = At & {
  readonly kind: 'define';
  readonly name: string;
  readonly at: Range;
  readonly value: Node | null;
  /** `const`, `final`, `readonly`, enum member: never assigned again. */
  readonly constant: boolean;
  readonly exported: boolean;
  /** A class field, static or not. */
  readonly member: boolean;
  /** The declared type as written, null where none is. */
  readonly type: string | null;
  readonly annotations: readonly Node[];
};
export type AssignNode = At & { readonly kind: 'assign'; readonly target: Node; readonly value: Node; readonly op: string };
export type ParamNode = At & {
  readonly kind: 'param';
  readonly name: string;
  readonly at: Range;
  readonly initial: Node | null;
  readonly type: string | null;
  /** TypeScript `constructor(private readonly x: X)`: a field too. */
  readonly field: boolean;
  readonly rest: boolean;
  readonly annotations: readonly Node[];
  /** Binding pattern `({ type, data })`: the names it binds, each with the property it reads; null for a plain parameter. */
  readonly pattern:
    | readonly { readonly name: string; readonly property: string; readonly at: Range; readonly initial: Node | null }[]
    | null;
};
/** Function, method, lambda, arrow; `name` '' where it has none. An expression-bodied arrow has one ReturnNode. */
export type FunctionNode = At & {
  readonly kind: 'function';
  readonly name: string;
  readonly at: Range | null;
  readonly params: readonly ParamNode[];
  readonly body: readonly Node[];
  readonly exported: boolean;
  readonly annotations: readonly Node[];
};
/** Class, interface, enum, Go struct. */
export type ClassNode = At & {
  readonly kind: 'class';
  readonly name: string;
  readonly at: Range | null;
  readonly extends: string | null;
  readonly body: readonly Node[];
  readonly exported: boolean;
  readonly isEnum: boolean;
  readonly annotations: readonly Node[];
};
/** `if` / `else`; an `else if` is a BranchNode in `otherwise`. Loops and `try` are groups. */
export type BranchNode = At & {
  readonly kind: 'branch';
  readonly condition: Node;
  readonly then: readonly Node[];
  readonly otherwise: readonly Node[];
};
export type SwitchNode = At & { readonly kind: 'switch'; readonly subject: Node | null; readonly cases: readonly CaseNode[] };
/** `tests` empty: the default. `case A: case B: body` is two CaseNodes, the first with an empty body (it falls through). */
export type CaseNode = At & { readonly kind: 'case'; readonly tests: readonly Node[]; readonly body: readonly Node[] };
export type ReturnNode = At & { readonly kind: 'return'; readonly value: Node | null };
/** `imported`: the exported name, `default`, or `*` for the module itself. CommonJS `require` in a definition is one too. */
export type ImportNode = At & {
  readonly kind: 'import';
  readonly from: string;
  readonly specifier: StringNode | null;
  readonly bindings: readonly { readonly local: string; readonly imported: string; readonly at: Range }[];
};
/** `export { a as b } from './x'` (`from` set), `export { a as b }`, `export * from` (exported `*`), `export default expr` (value set). */
export type ExportNode = At & {
  readonly kind: 'export';
  readonly from: string | null;
  readonly specifier: StringNode | null;
  readonly bindings: readonly { readonly local: string; readonly exported: string; readonly at: Range }[];
  readonly value: Node | null;
};
/** Anything else: its children in order. */
export type GroupNode = At & { readonly kind: 'group'; readonly children: readonly Node[] };
/** `range` has the delimiters, `inner` has not. */
export type CommentNode = At & { readonly kind: 'comment'; readonly inner: Range };

export type Node =
  | StringNode
  | TemplateNode
  | ConcatNode
  | RegexNode
  | PlainNode
  | NameNode
  | MemberNode
  | IndexNode
  | CallNode
  | ObjectNode
  | EntryNode
  | SpreadNode
  | ListNode
  | ChoiceNode
  | CompareNode
  | DefineNode
  | AssignNode
  | ParamNode
  | FunctionNode
  | ClassNode
  | BranchNode
  | SwitchNode
  | CaseNode
  | ReturnNode
  | ImportNode
  | ExportNode
  | GroupNode
  | CommentNode;

// ── Catalogue ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** ISO day, `2025-09-12`. */
export type Day = string;

/** One row of an announcement's table. */
export type Migration = {
  readonly group: string;
  readonly title: string;
  readonly oldType: string;
  readonly newType: string;
  /** Other names of the new one on the partner gateway: `bg.glo.X` beside `temu.X`. */
  readonly twins: readonly string[];
  /** `semi-only`: full-managed shops keep the old name. `never`: both names live on, for different gateways; always a review. */
  readonly applies: 'always' | 'semi-only' | 'never';
  /** The announcement's own words for the condition, null where it has none. */
  readonly note: string | null;
  /** The old type is off from this day on; null where no day was announced. */
  readonly offlineOn: Day | null;
  /** Announcement id. */
  readonly announcement: string;
  readonly source: { readonly document: string; readonly row: string };
  /** Earlier announcements of the same row, oldest first. */
  readonly history: readonly { readonly announcement: string; readonly offlineOn: Day | null; readonly row: string }[];
};

export type Announcement = {
  /** The day of 更新时间, or the month that a later list gives. */
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string | null;
  readonly source: string;
  readonly gateway: string;
  readonly signing: 'unchanged';
  readonly token: 'unchanged' | 'grant-anew';
  readonly grantPage: string | null;
  readonly migrations: readonly Migration[];
};

export type GatewayName = 'cn' | 'partner' | 'us' | 'eu' | 'global';
export type Gateway = GatewayName | 'unknown';

/** What the enabled announcements say, looked up by name. */
export type Catalogue = {
  readonly announcements: readonly Announcement[];
  /** By old type. */
  readonly migrations: ReadonlyMap<string, Migration>;
  /** New types and their twins. */
  readonly partnerTypes: ReadonlySet<string>;
  /** New type or twin → the migration that made it. */
  readonly byNewType: ReadonlyMap<string, Migration>;
  /** Host name → gateway. Hosts that are not here are `unknown`. */
  readonly hosts: ReadonlyMap<string, GatewayName>;
};

// ── Sites: where the tokens stand ───────────────────────────────────────────────────────────────────────────────────

/** One whole token that a plain search finds: an old type, or the CN host. */
export type Site = {
  readonly tree: Tree;
  readonly file: SourceFile;
  /** The token without its quotes. */
  readonly range: Range;
  readonly kind: 'type' | 'gateway';
  /** As written: the old type, or the host. */
  readonly found: string;
  /** The innermost StringNode, CommentNode or RegexNode that holds it; null where it stands in bare code. */
  readonly node: Node | null;
};

/** A type name of any kind in a string: old, partner's, or another that stays on CN. */
export type TypeUse = {
  readonly file: SourceFile;
  readonly range: Range;
  readonly type: string;
  readonly status: 'old' | 'partner' | 'other';
  readonly node: Node;
};

// ── Links: which type reaches which gateway ─────────────────────────────────────────────────────────────────────────

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
  | 'same-file'
  | 'copy-of'
  | 'passes-here'
  | 'url-given'
  | 'handed-to'
  | 'unlinked-type'
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
};

/** A type and a gateway that meet in a request. */
export type Pair = {
  /** Where the type is chosen: the call of the project's own helper, or the request itself. */
  readonly file: SourceFile;
  readonly node: Node;
  readonly type: Possible;
  readonly url: Possible;
  readonly gateway: Gateway;
  /** A region argument or key chooses the gateway: its text (`us`, `cn`), null where none does. */
  readonly region: string | null;
};

/**
 * An option by which one request overrules its client's base URL: `key: …` goes in at `range`, into an object after its brace, as a
 * further argument, or into a copy of the options that stand there. `base`: the source text of the client's own base URL.
 */
export type HostOption = { readonly range: Range; readonly key: string; readonly base: string } & (
  | { readonly into: 'object' | 'argument' }
  /** `own`: the options themselves, where they may have a base URL that comes first; null where they surely have none. */
  | { readonly into: 'copy'; readonly own: string | null }
);

/** One place in the code that contacts a host. */
export type Request = {
  readonly file: SourceFile;
  readonly node: CallNode;
  /** Which known client: `fetch`, `axios`, `requests`, … */
  readonly api: string;
  /** The expression that gives the host, where a router function can be put around it; null where there is none to find. */
  readonly host: Node | null;
  /** An expression for the type that can be evaluated where `host` stands (a name, a member, a literal); its source text. Null where there is none. */
  readonly typeAtHost: string | null;
  /** Where the host can be given anew for this one request, though the client has a base URL of its own. Absent and null: nowhere. */
  readonly hostOption?: HostOption | null;
  /** The base URL that this request is given passes through the router already. */
  readonly routed?: boolean;
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
};

/** A map or function of the user's own that takes a type: old→new names, type→region, type→URL, prefix test, version in the name. */
export type OwnRouting = {
  readonly file: SourceFile;
  readonly node: Node;
  readonly what: 'old-to-new' | 'type-to-region' | 'type-to-url' | 'name-test' | 'version-in-name' | 'url-test';
  /** New types that it would send to the wrong gateway, or does not know. */
  readonly missing: readonly string[];
  /** The value that its partner entries have (`PA`, a URL expression), null where there is none. */
  readonly partnerValue: string | null;
};

export type Links = {
  readonly requests: readonly Request[];
  readonly dynamic: readonly DynamicType[];
  readonly routing: readonly OwnRouting[];
  /** Sites whose every use was followed into `requests`; a site that is not here may also go elsewhere. */
  readonly followed: ReadonlySet<Site>;
  /** Type sites that only go into the project's own mapper from old to new, each with that mapper. */
  readonly throughMapper: ReadonlyMap<Site, { readonly file: SourceFile; readonly node: Node }>;
};

/** What makes a request choose its router by type: the edits in its file, and the module of the tool's own that they import. */
export type Route = { readonly edits: readonly [Edit, ...Edit[]]; readonly module: NewFile };

/** Puts a router function around a request's host, in the request's own language. */
export type Routing = {
  /** Null where the language or the shape of the request does not allow it with certainty. */
  routeOf(request: Request): Route | null;
  /**
   * Lines to paste by hand, in the language of `file`: the request's line, and a module that knows the partner's among `types` (null: all),
   * or its import where a request that this run routes (`isRouted`) makes it anyway.
   */
  pasteFor(file: SourceFile, types: readonly string[] | null, isRouted: (request: Request) => boolean): string;
  /** Modules of the tool's own that an earlier run made and whose list of types has grown since, brought up to date. */
  outdated(): readonly NewFile[];
};

// ── Decisions ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type RewriteReason = 'migrated-type' | 'partner-gateway' | 'routed-call' | 'named-in-comment';
export type ReviewReason =
  | 'price-review'
  | 'before-deadline'
  | 'mixed-gateway'
  | 'dynamic-type'
  | 'name-conflict'
  | 'name-dependent-code'
  | 'other-cn-endpoint'
  | 'regional-gateway'
  | 'stored-value'
  | 'ignored-file'
  | 'unparsed-file';
export type KeepReason =
  | 'translation-table'
  | 'still-serves-cn'
  | 'regional'
  | 'full-managed'
  | 'file-name'
  | 'documentation'
  | 'suppressed';
export type Reason = RewriteReason | ReviewReason | KeepReason;

/** Replaces `range`. `expected` is the old text with one character on either side ('' at a file's end): the guard against a moved or migrated file. */
export type Edit = { readonly file: SourceFile; readonly range: Range; readonly expected: string; readonly text: string };

/** A new file of the tool's own: the routing module. Bytes are UTF-8. */
export type NewFile = { readonly path: string; readonly text: string };

/** `label`: `semi`, `full`, `by-shop`, `move`, `keep`, `route`, …; `paste`: lines to put in by hand where no edit can be given. */
export type Proposal = { readonly label: string; readonly edits: readonly Edit[]; readonly paste: string | null };

/** Exactly one for each site; sites of kind `call` and `code` are made by the transforms themselves. */
export type Decision =
  | {
      readonly action: 'rewrite';
      readonly reason: RewriteReason;
      readonly edits: readonly [Edit, ...Edit[]];
      readonly evidence: readonly [Evidence, ...Evidence[]];
    }
  | {
      readonly action: 'review';
      readonly reason: ReviewReason;
      readonly proposals: readonly Proposal[];
      readonly evidence: readonly Evidence[];
      /** Names or values for the message: the calls concerned, what a dynamic type can become, the entries to add. */
      readonly details: readonly string[];
    }
  | { readonly action: 'keep'; readonly reason: KeepReason; readonly evidence: readonly Evidence[]; readonly why: string | null };

/** What was decided about one place. */
export type Finding = {
  readonly file: SourceFile;
  readonly range: Range;
  readonly kind: 'type' | 'gateway' | 'call' | 'code';
  readonly found: string;
  readonly decision: Decision;
  readonly migration: Migration | null;
};

// ── Report ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The JSON report of the contract, and what every reporter renders. Fields may be added, never changed. */
export type Report = {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'temu-codemod'; readonly version: string };
  readonly mode: 'write' | 'dry-run' | 'check';
  readonly asOf: Day;
  readonly root: string;
  readonly summary: {
    readonly files: number;
    readonly candidates: number;
    readonly tokens: number;
    readonly rewrites: number;
    readonly reviews: number;
    readonly kept: number;
    readonly skipped: number;
    readonly routed: number;
    readonly code: number;
  };
  readonly findings: readonly ReportFinding[];
  readonly calls: readonly ReportCall[];
  readonly checklist: readonly ChecklistItem[];
  readonly diff: readonly { readonly file: string; readonly hunks: string }[];
  readonly skipped: readonly { readonly file: string; readonly reason: SkipReason; readonly detail: string; readonly tokens: boolean }[];
  /** Files that the run made or would make, to be added to git. */
  readonly created: readonly string[];
  /** Suppressions, decisions and baseline lines that matched nothing. */
  readonly unused: readonly {
    readonly file: string;
    readonly line: number;
    readonly what: 'ignore-comment' | 'decision' | 'baseline';
    readonly text: string;
  }[];
  /** Findings that a baseline knows: their ids. They do not count for the exit code. */
  readonly known: readonly string[];
};

export type ReportEdit = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly before: string;
  readonly after: string;
  /** The line that it begins on, secrets redacted; '' where it is not known. Of proposals alone. */
  readonly code: string;
};

export type ReportFinding = {
  /** Stable under moved lines: a hash of path, kind, found, the line's text without spaces, and its count among equals. */
  readonly id: string;
  /** Relative to the working directory, forward slashes. */
  readonly file: string;
  /** 1-based; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly kind: Finding['kind'];
  readonly found: string;
  readonly replacement: string | null;
  readonly proposals: readonly { readonly label: string; readonly edits: readonly ReportEdit[]; readonly paste: string | null }[];
  readonly action: Decision['action'];
  readonly reason: Reason;
  /** In the report's language. */
  readonly message: string;
  /** The lines around it, secrets redacted; `snippetLine` is the number of the first. */
  readonly snippet: string;
  readonly snippetLine: number;
  /** What stands around the snippet, outermost first: the lines above it that are indented less. Of reviews alone. */
  readonly outline: readonly { readonly line: number; readonly text: string }[];
  /** The path that a decision about it gives: below the config's folder. Null where no decision of this config can reach it. */
  readonly decisionPath: string | null;
  /** `code`: the lines of the place, the first few, secrets redacted; '' where it is not known. Of reviews alone. */
  readonly evidence: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly why: string;
    readonly code: string;
  }[];
  readonly details: readonly string[];
  readonly announcement: string | null;
  readonly offlineOn: Day | null;
  /** Judged by `asOf`: `off` already, `soon` within 15 days, `later`; null where no day was announced. */
  readonly deadline: 'off' | 'soon' | 'later' | null;
};

export type Verdict = 'ok' | 'broken' | 'unknown';

export type ReportCall = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly type: string | null;
  readonly gateway: Gateway;
  readonly required: 'cn' | 'partner' | 'either' | 'unknown';
  readonly verdict: Verdict;
  /** The line that it begins on, secrets redacted; '' where it is not known. Of broken ones alone. */
  readonly code: string;
  readonly before: { readonly gateway: Gateway; readonly type: string | null; readonly verdict: Verdict };
};

/** `what`: `grant-token` (types, page), `token-by-type` (where, patch), `check-token` (interface), `add-file` (path), `reauthorise`, … */
export type ChecklistItem = {
  readonly what: 'grant-token' | 'token-by-type' | 'check-token' | 'add-file' | 'own-routing';
  readonly types: readonly string[];
  readonly where: string;
  readonly patch: string | null;
};

// ── What the transforms are given ───────────────────────────────────────────────────────────────────────────────────

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

/** Everything that a decision may look at. */
export type Facts = {
  /** The day that deadlines are judged by. */
  readonly asOf: Day;
  readonly catalogue: Catalogue;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly sites: readonly Site[];
  readonly uses: readonly TypeUse[];
  readonly links: Links;
  readonly routing: Routing;
  /** The pairs that a site's text takes part in. */
  pairsOf(site: Site): readonly Pair[];
  readonly index: FactsIndex;
  /** Packages that import each other are one unit; its name is the folder of one of them, '' for the root. */
  unitOf(path: string): string;
  readonly allPaths: ReadonlySet<string>;
  /** What was decided before: types outside comments first, then requests and gateways, then what follows the code around it. */
  readonly decided: ReadonlyMap<Site, Decision>;
  /** What flags and config say for a path. */
  settingsOf(path: string): Settings;
  /** The answer that a person gave for this place and reason; null where there is none. */
  rulingOf(site: { readonly file: SourceFile; readonly range: Range; readonly found: string }, reason: Reason): Ruling | null;
};

/** What the facts hold, by what transforms ask for: to look through the lists at every site would take the square of their length. */
export type FactsIndex = {
  /** The sites that stand in a string. */
  sitesAt(node: Node): readonly Site[];
  /** Whatever the case of the letters. */
  sitesNamed(found: string): readonly Site[];
  sitesIn(path: string): readonly Site[];
  /** Old types of a unit that no request is known for. */
  unlinkedIn(unit: string): readonly Site[];
  /** The request that a pair was found for. */
  requestOf(pair: Pair): Request | null;
};

export type Transform = { readonly name: string; decide(site: Site, facts: Facts): Decision | null };

/** One request as it is and as it will be. */
export type CallOutcome = {
  readonly pair: Pair;
  readonly type: string | null;
  readonly gateway: Gateway;
  readonly required: ReportCall['required'];
  readonly verdict: Verdict;
  readonly before: ReportCall['before'];
};
