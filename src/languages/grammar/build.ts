import { tailOf } from '../../base/text-ends.js';
import { adopt } from '../../base/tree.js';
import type { CommentNode, GroupNode, Language, Node, Range, SourceFile, Tree, UnparsedWhy } from '../../model/index.js';
import { Budget } from '../bounded/budget.js';
import type { LanguageModule } from '../core/contract.js';
import { type Cursor, cursorOver } from './cursor.js';
import { cursorCalls, loadGrammar, parserOf } from './load.js';
import * as make from './make.js';
import { type Quoting, tokenize } from './quoting.js';
import { group, type Rule } from './rules.js';
import { Syntax } from './syntax.js';

/** A language, told as data: what each node type of its grammar becomes. */
export type GrammarLanguage = {
  readonly id: Language;
  /** The grammar's file, `tree-sitter-GRAMMAR.wasm`. */
  readonly grammar: string;
  readonly files: (path: string) => boolean;
  readonly comments: readonly string[];
  /** Node types that open a scope for names. */
  readonly scopes: readonly string[];
  /** `and`, `or`, `not`, parentheses: what stands in them stands in the condition around them. */
  readonly logical: readonly string[];
  /** Keywords that the grammar has no node for, and that stand for a value: C#'s `this`. */
  readonly words?: readonly string[];
  /** A text of the same length that the parser reads instead, where its grammar misreads something; null: the text itself. */
  readonly masked: ((text: string) => string) | null;
  /** Types that are not here become a group of their children. */
  readonly rules: Readonly<Record<string, Rule>>;
  /** How the language quotes, for a file on which the parser itself fails. */
  readonly quoting: Quoting;
};

export function grammarLanguage(language: GrammarLanguage): LanguageModule {
  const rules = new Map(Object.entries(language.rules));
  return {
    id: language.id,
    matches: language.files,
    prepare: () => loadGrammar(language.grammar),
    parse: (file) => parseWith(language, rules, file),
  };
}

/** No text this short keeps a parser for long. */
const SHORT = 8_000;

function parseWith(language: GrammarLanguage, rules: ReadonlyMap<string, Rule>, file: SourceFile): Tree {
  // Its strings can still be found, whatever the parser did.
  const without = (unparsed: UnparsedWhy): Tree => ({ ...tokenize(file, language.id, language.quoting), unparsed });
  const parser = parserOf(language.grammar);
  if (parser === null) return without('parser-failed');
  try {
    const text = language.masked?.(file.text) ?? file.text;
    const budget = new Budget();
    const tree = parser.parse(text, null, text.length > SHORT ? { progressCallback: () => budget.isSpent() } : {});
    if (!tree) {
      // Else the next text would be read from where this one was left.
      parser.reset();
      return without('too-slow');
    }
    const cursor = cursorOver(tree, cursorCalls());
    try {
      return built(language, rules, file, cursor, budget) ?? without('too-slow');
    } finally {
      cursor.delete();
      tree.delete();
    }
  } catch {
    // The parser is foreign machine code.
    return without('parser-failed');
  }
}

/** Null where it took too long. */
function built(language: GrammarLanguage, rules: ReadonlyMap<string, Rule>, file: SourceFile, cursor: Cursor, budget: Budget): Tree | null {
  let steps = 0;
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  const texts: Node[] = [];
  const enter = entering(language, file.text, cursor);
  const leave = (at: Syntax): void => {
    // Without a name and a length it is the line end that Go's grammar misses after the last line; that is no error.
    if ((at.type === 'ERROR' && at.isNamed) || at.type === 'MISSING') errors.push(at.range);
    at.built = (rules.get(at.isNamed || at.field !== null ? at.type : '') ?? group)(at);
    for (const node of at.built) if (isText(node) && node.range.start === at.start && node.range.end === at.end) texts.push(node);
  };

  const top = enter(null);
  for (let at = top; ; ) {
    if (++steps % 1000 === 0 && budget.isSpent()) return null;
    const isComment = language.comments.includes(at.type);
    if (!isComment && !isToken(at) && cursor.gotoFirstChild()) {
      at = enter(at);
      continue;
    }
    let parent = at.parent;
    if (isComment) comments.push(comment(at));
    else leave(at);
    while (parent && !cursor.gotoNextSibling()) {
      cursor.gotoParent();
      leave(parent);
      parent = parent.parent;
    }
    if (!parent) break;
    at = enter(parent);
  }

  const whole = { start: 0, end: file.text.length };
  const [only] = top.built;
  const children = only?.kind === 'group' ? only.children : top.built;
  const root = withLost(adopt(make.group(whole, children)), texts);
  return { file, language: language.id, root, comments, errors, unparsed: null };
}

/** A sign or a keyword, which the grammar calls as it is written: half of all nodes, and none has children to ask the parser for. */
function isToken({ isNamed, type, source, start, end }: Syntax): boolean {
  return !isNamed && end - start === type.length && source.startsWith(type, start);
}

const isText = (node: Node): boolean => node.kind === 'string' || node.kind === 'template';

/** A string that no rule took stands in no parent: it goes to the root, so that none can be lost by a gap in a language's data. */
function withLost(root: GroupNode, texts: readonly Node[]): GroupNode {
  const lost: Node[] = [];
  for (const text of texts.toReversed()) {
    if (text.parent !== null) continue;
    text.parent = root;
    lost.push(adopt(text));
  }
  if (lost.length === 0) return root;
  const children = [...root.children, ...lost].sort((a, b) => a.range.start - b.range.start);
  return adopt({ ...root, children });
}

/** Reads the node under the cursor, and puts it among its parent's children unless it is a comment. */
function entering(language: GrammarLanguage, text: string, cursor: Cursor): (parent: Syntax | null) => Syntax {
  const scopes = new Set(language.scopes);
  const logical = new Set(language.logical);
  const words = new Set(language.words);
  // Each question to the cursor costs a call into the parser: a type is asked once what it is called and whether it is named.
  const types: ({ readonly name: string; readonly isNamed: boolean } | undefined)[] = [];
  return (parent) => {
    const { nodeTypeId, startIndex, endIndex, currentFieldName: field } = cursor;
    const kind = types[nodeTypeId] ?? { name: cursor.nodeType, isNamed: cursor.nodeIsNamed || words.has(cursor.nodeType) };
    types[nodeTypeId] = kind;
    // Only what is empty can be missing.
    const type = startIndex === endIndex && cursor.nodeIsMissing ? 'MISSING' : kind.name;
    const isTested = field === 'condition' || (parent?.isTested === true && logical.has(parent.type));
    const scope = parent === null || parent.parent === null || scopes.has(parent.type) ? parent : parent.scope;
    const at = new Syntax(text, type, kind.isNamed, field, startIndex, endIndex, parent, scope, isTested);
    if (parent && !language.comments.includes(type)) parent.children.push(at);
    return at;
  };
}

const OPENING = /^(?:\/\*+!?|\/\/[/!]?|#+|--|=begin\b|<!--)/;

/** Units of what ends a comment, with the blanks behind. */
function closingOf(text: string): number {
  const bare = text.trimEnd();
  const blanks = text.length - bare.length;
  if (bare.endsWith('*/')) return blanks + 1 + tailOf(bare.slice(0, -1), '*').length;
  if (bare.endsWith('-->')) return blanks + 3;
  const last = bare.slice(bare.lastIndexOf('\n') + 1);
  const end = last.search(/=end\b/);
  return end === -1 ? 0 : blanks + last.length - end;
}

export function comment(at: { readonly range: Range; readonly text: string }): CommentNode {
  const open = OPENING.exec(at.text)?.[0].length ?? 0;
  const close = at.text.startsWith('/*') || at.text.startsWith('=begin') || at.text.startsWith('<!--') ? closingOf(at.text.slice(open)) : 0;
  const { start, end } = at.range;
  return { kind: 'comment', range: at.range, parent: null, inner: { start: start + open, end: Math.max(start + open, end - close) } };
}
