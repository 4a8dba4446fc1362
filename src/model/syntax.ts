/** One small tree for every language and config format. */

import type { Range, SourceFile } from './files.js';

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
  /** The ranges where the parser gave up or recovered; empty for a clean file. */
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
  | 'too-many-names'
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
  /** Further classes that give members, in order: Python's other bases, Java's interfaces. */
  readonly mixins: readonly string[];
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
