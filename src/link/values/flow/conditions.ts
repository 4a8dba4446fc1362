import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, CompareNode, FunctionNode, Language, Node, Tree } from '../../../model/index.js';
import { fileIndex, isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, lastName, nameOf } from '../../program/syntax.js';
import { assignmentsTo, assignmentsUnder } from '../../symbols/writes.js';
import { type AbstractValue, type Env, type Holder, joinPathConditions, textsOf, UNKNOWN, UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { closureOf, entered } from '../calls/return-values.js';
import { asKey } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { pairsPutInto, pushedTo } from '../lists/grown-lists.js';
import { itemsOf } from '../lists/sequences.js';
import { underConstant } from '../objects/constant-keys.js';
import { isUnderUntoldKey } from '../objects/untold-keys.js';
import { aside, type Session } from '../session.js';
import { tested as ofTextTest, textTests } from '../texts/text-tests.js';
import { ofOwnClasses } from './class-tests.js';
import { ofItems } from './item-tests.js';
import { agreed, is, not, type Truth } from './truth.js';

/** The truth of a condition for this chain of callers; null: cannot be told. */
export function decide(session: Session, node: Node, tree: Tree, env: Env): Truth {
  return aside(session, () => judged(session, node, tree, env));
}

/** The truth of a function's result, for the call that `env` stands for. */
export function decideCall(session: Session, { tree, node }: Ref<FunctionNode>, env: Env): Truth {
  const [only, another] = node.body;
  return only?.kind === 'return' && only.value !== null && !another ? decide(session, only.value, tree, env) : null;
}

/** Decides under these choices alone; `strict`: what is only likely decides nothing. */
export function assuming<T>({ state }: Session, assumed: NonNullable<Session['state']['assumed']>, look: () => T): T {
  const before = state.assumed;
  state.assumed = assumed;
  try {
    return look();
  } finally {
    state.assumed = before;
  }
}

/** The values that a condition tests; the choices are for the condition, not for what is evaluated on the way. */
export function tested(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const { state } = session;
  const { assumed } = state;
  if (assumed === null) return evaluate(session, node, tree, env);
  state.assumed = null;
  try {
    return evaluate(session, node, tree, env).flatMap((value): readonly AbstractValue[] => {
      if (joinPathConditions(value.pathCondition, assumed.choices) === null) return [];
      return [value.certain || value.kind === 'unknown' || !assumed.strict ? value : UNKNOWN];
    });
  } finally {
    state.assumed = assumed;
  }
}

function judged(session: Session, node: Node, tree: Tree, env: Env): Truth {
  if (node.kind === 'compare') return compared(session, node, tree, env);
  if (node.kind === 'call') {
    const kind = ofKind(session, node, tree, env);
    if (kind !== undefined) return kind;
    const all = ofItems(session, node, tree, env);
    if (all !== undefined) return all;
    const truth = ofPresence(session, node, tree, env) ?? ofTextTest(session, node, tree, env) ?? ofOwnTest(session, node, tree, env);
    if (truth !== undefined) return truth;
  }
  const inner = innerCondition(session, node, tree);
  if (inner !== null) return inner.isNegated ? not(judged(session, inner.node, tree, env)) : judged(session, inner.node, tree, env);
  if (isUnderUntoldKey(session, node, tree, env)) return null;
  const truths = tested(session, node, tree, env).map((value) => truthOf(session, value, tree));
  return agreed(truths);
}

/** `shop.isOverseas()` of a method that only gives back what a condition says; undefined for any other call. */
function ofOwnTest(session: Session, node: CallNode, tree: Tree, env: Env): Truth | undefined {
  const [only, another] = tested(session, node.callee, tree, env);
  if (only?.kind !== 'node' || only.node.kind !== 'function' || another || node.isNew) return undefined;
  const [given, more] = only.node.body;
  if (given?.kind !== 'return' || given.value === null || more || isEntered(env, only.node)) return undefined;
  const truth = judged(session, given.value, only.tree, entered(session, only.node, { tree, node }, env, closureOf(only.node, only.env)));
  return truth ?? undefined;
}

function isEntered({ activations }: Env, fn: FunctionNode): boolean {
  for (let at = activations; at; at = at.next) if (at.fn === fn) return true;
  return false;
}

/** What stands behind `!`, Python's `not`, or in brackets, or in a variable that nothing assigns again; null for anything else. */
function innerCondition(session: Session, node: Node, tree: Tree): { readonly node: Node; readonly isNegated: boolean } | null {
  if (node.kind === 'group') {
    const [only, another] = node.children;
    const before = only && !another ? tree.file.text.slice(node.range.start, only.range.start).trim() : null;
    return only && before !== null && /^(?:!|not\b)?\s*\(?$/.test(before) ? { node: only, isNegated: /^(?:!|not)/.test(before) } : null;
  }
  const [decl, another] = node.kind === 'name' && tree.language === 'java' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  const value = decl?.node.kind === 'define' && !decl.node.member && !another && decl.tree === tree ? decl.node.value : null;
  const isTest = value !== null && (value.kind === 'call' || value.kind === 'group');
  return decl && isTest && assignmentsTo(session, decl).length === 0 ? { node: value, isNegated: false } : null;
}

type Kind = 'text' | 'list' | 'map';

/** Tests of what something is made of: `isinstance(x, dict)`, `is_array($x)`, `Array.isArray(x)`. */
const kindTests: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['is_array', ['list', 'map']],
  ['is_string', ['text']],
  ['isArray', ['list']],
  ['str', ['text']],
  ['dict', ['map']],
  ['Mapping', ['map']],
  ['list', ['list']],
  ['tuple', ['list']],
]);

/** Classes of Java that a value is tested for. */
const classTests: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['Map', ['map']],
  ['List', ['list']],
  ['Collection', ['list']],
  ['Iterable', ['list']],
  ['String', ['text']],
  ['CharSequence', ['text']],
  ['Number', []],
  ['Boolean', []],
]);

/** `value instanceof Map<?, ?> map` */
function ofClass(session: Session, value: Node, type: Node, tree: Tree, env: Env): Truth {
  const written = type.kind === 'define' ? type.type : nameOf(type);
  const kinds = tree.language === 'java' ? classTests.get(lastName(written ?? '')) : undefined;
  if (kinds === undefined) return ofOwnClasses(session, tested(session, value, tree, env), [type], tree, env) ?? null;
  const found = tested(session, value, tree, env).map(kindOf);
  return agreed(found.map((kind) => (kind === null ? null : is(kinds.includes(kind)))));
}

/** C#'s `request is AddGoods`; undefined where no class of the project is asked for. */
function ofTested(session: Session, { left, right }: CompareNode, tree: Tree, env: Env): Truth | undefined {
  return tree.language === 'csharp' ? ofOwnClasses(session, tested(session, left, tree, env), [right], tree, env) : undefined;
}

/** Undefined: another call, or one whose kinds are not modelled. */
function ofKind(session: Session, { callee, args }: Extract<Node, { kind: 'call' }>, tree: Tree, env: Env): Truth | undefined {
  const name = nameOf(callee);
  const [asked, type] = args;
  if (!asked || name === null) return undefined;
  const types = name === 'isinstance' && type ? (type.kind === 'list' ? type.items : [type]) : [callee];
  if ((name === 'isinstance') !== (tree.language === 'python')) return undefined;
  const kinds = types.map((one) => kindTests.get(nameOf(one) ?? '') ?? null);
  if (kinds.includes(null))
    return name === 'isinstance' ? ofOwnClasses(session, tested(session, asked, tree, env), types, tree, env) : undefined;
  return agreed(
    tested(session, asked, tree, env).map((value) => {
      const kind = kindOf(value);
      return kind === null ? null : is(kinds.some((one) => one?.includes(kind)));
    }),
  );
}

function kindOf(value: AbstractValue): Kind | null {
  if (value.kind === 'text') return 'text';
  if (value.kind !== 'node' || value.asText) return null;
  return value.node.kind === 'object' ? 'map' : value.node.kind === 'list' && value.tree.language !== 'php' ? 'list' : null;
}

function truthOf(session: Session, value: AbstractValue, { language }: Tree): Truth {
  if (value.kind === 'absent') return 'no';
  if (value.kind === 'text') return is(value.text !== '' && !(language === 'php' && value.text === '0'));
  if (value.kind !== 'node') return null;
  if (value.node.kind === 'compare') return judged(session, value.node, value.tree, value.env);
  if (value.node.kind === 'plain') return is(!isZero(value.node.text));
  return mayBeEmpty(value) ? null : 'yes';
}

/** `0`, `0.0`, `0x0`, `0n` */
function isZero(written: string): boolean {
  return /^[.\d]/.test(written) && Number(written.replace(/[nlLjJ]$/, '')) === 0;
}

/** In Python and PHP an empty map or list is false; what is written as one may have been filled since. */
function mayBeEmpty({ tree: { language }, node }: Extract<AbstractValue, { kind: 'node' }>): boolean {
  if (language !== 'python' && language !== 'php') return false;
  const parts = node.kind === 'object' ? node.entries : node.kind === 'list' ? node.items : null;
  return parts?.every(({ kind }) => kind === 'spread') ?? false;
}

function compared(session: Session, node: Extract<Node, { kind: 'compare' }>, tree: Tree, env: Env): Truth {
  const side = (one: Node): Truth => judged(session, one, tree, env);
  switch (node.op) {
    case '!':
    case 'not':
      return not(side(node.left));
    case '&&':
    case 'and': {
      const left = side(node.left);
      if (left === 'no') return 'no';
      const right = side(node.right);
      return right === 'no' || left === 'yes' ? right : null;
    }
    case '||':
    case 'or': {
      const left = side(node.left);
      if (left === 'yes') return 'yes';
      const right = side(node.right);
      return right === 'yes' || left === 'no' ? right : null;
    }
    case '==':
    case '===':
      return equal(session, node.left, node.right, tree, env, node.op);
    case 'is':
      return ofTested(session, node, tree, env) ?? equal(session, node.left, node.right, tree, env, node.op);
    case '!=':
    case '!==':
    case '<>':
      return not(equal(session, node.left, node.right, tree, env, node.op));
    case 'is not':
      return not(ofTested(session, node, tree, env) ?? equal(session, node.left, node.right, tree, env, node.op));
    case 'in':
      return within(session, node.left, node.right, tree, env);
    case 'instanceof':
      return ofClass(session, node.left, node.right, tree, env);
    case 'not in':
      return not(within(session, node.left, node.right, tree, env));
    default:
      return null;
  }
}

/** The texts that an expression can be, null where it can be something else. */
export function onlyTexts(session: Session, node: Node, tree: Tree, env: Env): readonly string[] | null {
  const values = tested(session, node, tree, env).map(asKey);
  const texts = textsOf(values).map((value) => value.text);
  return texts.length === values.length && texts.length > 0 && !texts.some((text) => text.includes(UNKNOWN_SUBSTRING)) ? texts : null;
}

function equal(session: Session, left: Node, right: Node, tree: Tree, env: Env, op: string): Truth {
  const isStrict = op.length === 3 && isScript(tree);
  if (isNothing(right)) return missing(session, left, tree, env, isStrict);
  if (isNothing(left)) return missing(session, right, tree, env, isStrict);
  // The right side, mostly a literal, costs less.
  const b = textsOrZero(session, right, tree, env);
  const a = b && textsOrZero(session, left, tree, env);
  if (a === null || b === null) return null;
  return agreed(a.flatMap((one) => b.map((other) => is(one === other))));
}

function isNothing(node: Node): boolean {
  return node.kind === 'plain' ? /^(?:null|None|nil)$/i.test(node.text) : node.kind === 'name' && node.name === 'undefined';
}

/** Whether a value is not there; a strict comparison of a script tells `null` and `undefined` apart. */
function missing(session: Session, node: Node, tree: Tree, env: Env, isStrict: boolean): Truth {
  if (isUnderUntoldKey(session, node, tree, env)) return null;
  return agreed(
    tested(session, node, tree, env).map(({ kind }) => {
      if (kind === 'absent') return isStrict ? null : 'yes';
      return kind === 'unknown' || kind === 'library' ? null : 'no';
    }),
  );
}

/** PHP's `isset($map[$key])`, `array_key_exists($key, $map)`; undefined for any other call. */
function ofPresence(session: Session, { callee, args }: CallNode, tree: Tree, env: Env): Truth | undefined {
  const [first, second] = args;
  const name = tree.language === 'php' ? nameOf(callee) : null;
  if (name === 'isset' && first && !second) return not(missing(session, first, tree, env, false));
  return name === 'array_key_exists' && first && second ? within(session, first, second, tree, env) : undefined;
}

/** A Go field that nothing sets is the empty text. */
function textsOrZero(session: Session, node: Node, tree: Tree, env: Env): readonly string[] | null {
  const isUnset =
    tree.language === 'go' && node.kind === 'member' && tested(session, node, tree, env).every(({ kind }) => kind === 'absent');
  return isUnset ? [''] : onlyTexts(session, node, tree, env);
}

export function within(session: Session, item: Node, holder: Node, tree: Tree, env: Env): Truth {
  const texts = onlyTexts(session, item, tree, env);
  if (texts === null) return null;
  const members = membersOf(session, tested(session, holder, tree, env));
  return agreed(texts.map((text) => (members === null ? null : is(members(text)))));
}

/** The test for membership in a list, set, map or text; null where its members are not known in full. */
function membersOf(session: Session, values: readonly AbstractValue[]): ((text: string) => boolean) | null {
  const [value, another] = values;
  if (!value || another) return null;
  if (value.kind === 'text') return (text) => value.text.includes(text);
  if (value.kind !== 'node') return null;
  const { node, tree, holders } = value;
  if (node.kind === 'object') {
    // An entry that is put in later may be there by then, or not yet.
    if (holders.some((holder) => isFilled(session, holder))) return null;
    const keys = node.entries.map((entry) => (entry.kind === 'entry' ? keyOf(tree, entry.key) : null));
    return keys.includes(null) ? null : (text) => keys.includes(text) || underConstant(session, node, tree, text) !== null;
  }
  const isGrown = holders.length > 1 || holders.some((holder) => pushedTo(session, holder, 0)?.length !== 0);
  const listed = node.kind === 'list' && !isGrown ? itemsOf(session, value) : null;
  if (listed === null) return null;
  const items = listed.map((item) => onlyTexts(session, item.node, item.tree, item.env));
  return items.some((texts) => texts?.length !== 1) ? null : (text) => items.some((texts) => texts?.[0] === text);
}

function isFilled(session: Session, holder: Holder): boolean {
  if (isScript(holder.decl.tree)) return pairsPutInto(session, holder).length > 0 || assignmentsUnder(session, holder, '').length > 0;
  const name = holder.name.replace(/\W/g, '');
  const filling = new RegExp(`\\bdelete\\(\\s*${name}\\b|\\b${name}\\s*(?:\\[[^\\]]*\\]\\s*=(?!=)|(?:\\.|->)\\s*${fillers}\\()`);
  const { language } = holder.decl.tree;
  const known = filled(session);
  const mark = `${session.program.code.length}:${language}:${name}`;
  const found = known.get(mark) ?? isWritten(session, language, filling);
  known.set(mark, found);
  return found;
}

const filled = remembered((_session: Session) => new Map<string, boolean>());

function isWritten(session: Session, language: Language, filling: RegExp): boolean {
  return session.program.code.some((tree) => tree.language === language && filling.test(tree.file.text));
}

const fillers = '(?:put\\w*|add\\w*|set\\w*|merge|compute\\w*|update|Add|TryAdd|Set|Store|remove|delete|clear|pop)';

/** The path condition of one arm of an undecided condition; empty where the condition may change between two evaluations. */
export function pathConditionOf(session: Session, condition: Node | null, tree: Tree, env: Env, arm: 0 | 1): ReadonlyMap<string, string> {
  if (condition === null || env.activations !== null || !isSteady(session, condition, tree)) return new Map();
  const scope = functionStart(condition);
  const text = tree.file.text.slice(condition.range.start, condition.range.end).replaceAll(/\s+/g, ' ');
  return new Map([[`${tree.file.path}:${scope}:${text}`, String(arm)]]);
}

function functionStart(node: Node): number {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'function') return at.range.start;
  return -1;
}

/** Only names that nothing assigns again, and no call but of a text's own methods. */
function isSteady(session: Session, condition: Node, tree: Tree): boolean {
  for (const node of walk(condition)) {
    if (node.kind === 'call' && !(node.callee.kind === 'member' && textTests.has(node.callee.property))) return false;
    if (node.kind === 'function' || node.kind === 'assign') return false;
    const name = node.kind === 'name' ? node.name : node.kind === 'member' ? node.property : null;
    if (name !== null && fileIndex(session.program, tree).assigned.has(name)) return false;
  }
  return true;
}
