import { contains, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

/** Functions and methods of libraries that make a text or a list of what they are given, and change nothing. */
const makers =
  /^(?:urlencode|http_build_query|quote(?:_plus)?|rawurlencode|encodeURIComponent|dumps|stringify|json_encode|isinstance|is_array|is_object|isArray|str|String|encode|items|entries|keys|values|toString|sorted|map|filter|join|fromEntries|dict|list|len|format|startsWith|startswith|isEmpty|isnan|isinf|isfinite|isNaN|isFinite|isoformat|strftime|toISOString)$/;
const fillers = /^(?:append|set|push|sort)$/;
const namedFillers = /^(?:setdefault|update|pop)$/;
/** Functions of the project's own, one within another, that an encoder may call. */
const DEEP = 4;

/** `encode(body)`: a function of the project's own that only makes a text of what it is handed; made once more, the text is the same. */
export function isOwnEncoder(session: Session, call: CallNode, tree: Tree): boolean {
  if (!(isScript(tree) || tree.language === 'python' || tree.language === 'php') || call.isNew || call.args.length === 0) return false;
  const fn = functionOf(session, call.callee, tree);
  return fn !== null && onlyEncodes(session, fn, []);
}

function functionOf(session: Session, callee: Node, tree: Tree): Ref<FunctionNode> | null {
  const [only, another] = evaluate(session, callee, tree, TOP);
  if (only?.kind !== 'node' || only.node.kind !== 'function' || another) return null;
  return isAsync(only.tree, only.node) ? null : { tree: only.tree, node: only.node };
}

function isAsync({ file }: Tree, { range, parent }: FunctionNode): boolean {
  return /^(?:async|function\s*\*)/.test(file.text.slice(range.start, range.start + 12)) || parent?.kind === 'class';
}

function onlyEncodes(session: Session, { tree, node: fn }: Ref<FunctionNode>, around: readonly FunctionNode[]): boolean {
  if (around.includes(fn)) return true;
  const within = [...around, fn];
  const own = new Set<string>();
  // `**options` is made anew for each call.
  const more = new Set(tree.language === 'python' ? fn.params.filter(({ rest }) => rest).map(({ name }) => name) : []);
  let gives = false;
  for (const node of walk(fn)) {
    if (fn.annotations.some((annotation) => contains(annotation.range, node.range))) return false;
    if (node.kind === 'define') own.add(node.name);
    if (node.kind === 'assign' && node.target.kind === 'name' && /^(?:python|php)$/.test(tree.language)) own.add(node.target.name);
    if (node.kind === 'assign' && !isOwn(node.target, own)) return false;
    if (node.kind === 'return') gives = true;
    if (node.kind === 'call' && !isMaker(node, own) && !isFilled(node, more) && !isEncoder(session, { tree, node }, within)) return false;
    if (/^(?:global|nonlocal|yield|await|del|delete)\b/.test(tree.file.text.slice(node.range.start, node.range.start + 9))) return false;
  }
  return gives;
}

/** `options.setdefault("cls", ErpEncoder)` */
function isFilled({ callee }: CallNode, more: ReadonlySet<string>): boolean {
  return callee.kind === 'member' && namedFillers.test(callee.property) && callee.object.kind === 'name' && more.has(callee.object.name);
}

/** `json.dumps(without_nan(data))`: one more function of the project's own that makes something anew. */
function isEncoder(session: Session, { tree, node }: Ref<CallNode>, around: readonly FunctionNode[]): boolean {
  if (node.isNew || around.length > DEEP) return false;
  const fn = functionOf(session, node.callee, tree);
  return fn !== null && onlyEncodes(session, fn, around);
}

/** A variable of the function's own, or a part of it. */
function isOwn(target: Node, own: ReadonlySet<string>): boolean {
  if (target.kind === 'name') return own.has(target.name);
  return (target.kind === 'index' || target.kind === 'member') && isOwn(target.object, own);
}

function isMaker({ callee, isNew }: CallNode, own: ReadonlySet<string>): boolean {
  const name = nameOf(callee) ?? '';
  if (isNew) return name === 'URLSearchParams';
  if (fillers.test(name)) return callee.kind === 'member' && (isOwn(callee.object, own) || callee.object.kind === 'call');
  return makers.test(name);
}
