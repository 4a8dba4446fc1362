import { nodesAtHand, remembered } from '../../base/tree.js';
import type { CallNode, FunctionNode, NameNode, Node, Tree } from '../../model/index.js';
import { codeThat } from '../program/code-that.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { type Session, walked, withShare } from '../values/session.js';
import { isEnough } from './enough-arguments.js';
import { calleesAlong } from './folded-functions.js';
import { familyOf } from './language-families.js';
import type { ReferenceSearch } from './references.js';

/** What gives Python's table of the names that a file has. */
const tables = /^(?:globals|locals|vars)$/;
/** A file in which a function may be called by a text that the run alone knows. */
const may = {
  python: /\b(?:globals|locals|vars|eval|exec)\(|\bsys\.modules\b|__dict__/,
  php: /\$\w+\(|\bcall_user_func|\barray_(?:map|walk|filter|reduce)\(/,
  script: /\beval\(|\bnew Function\(/,
};

/**
 * A function that stands free, or is imported, and is called by what the run alone knows in a file that names it: `globals()[action](type)`, `getattr(sys.modules[__name__], action)`,
 * `eval(action)(type)`, PHP's `$action($type)`. A function that needs more than it would be handed, as by `globals()[command]()`, is none of those.
 */
export function namedByRun(found: ReferenceSearch, { tree, node: fn }: Ref<FunctionNode>): void {
  if (fn.name === '' || fn.parent?.kind === 'class' || !found.complete) return;
  const { session } = found;
  const { program, graph } = session;
  for (const at of walked(session, codeThat(program, mayHave))) {
    if (familyOf(at) !== familyOf(tree)) continue;
    if (at !== tree && !graph.isTied(tree.file.path, at.file.path)) continue;
    // PHP's functions are everybody's.
    if (at !== tree && at.language !== 'php' && !(program.named.get(fn.name) ?? []).some((use) => use.tree === at)) continue;
    if (askedIn(at).some((node) => isEnough(fn, givenTo(node, at)) && isOpen(session, node, at))) found.complete = false;
  }
}

/** What the function is called with where it is called at once; null where nobody tells. */
function givenTo(node: Node, tree: Tree): readonly Node[] | null {
  const { parent } = node;
  if (tree.language === 'php') return node.kind === 'call' && calledVariable(tree, node) !== null ? node.args : null;
  return parent?.kind === 'call' && parent.callee === node ? parent.args : null;
}

function mayHave(tree: Tree): boolean {
  const has = tree.language === 'python' ? may.python : tree.language === 'php' ? may.php : isScript(tree) ? may.script : null;
  return has?.test(tree.file.text) ?? false;
}

/** Where a function is called, or taken to be called, by what is no text that stands there. */
const askedIn = remembered((tree: Tree): readonly Node[] =>
  nodesAtHand(tree).filter((node) => {
    if (tree.language === 'python') return isOfTable(node, tree) || isRun(node, tree);
    if (tree.language === 'php') return node.kind === 'call' && (calledVariable(tree, node) ?? handedName(node)) !== null;
    return isScript(tree) && isRun(node, tree);
  }),
);

/** `globals()[name]`, `vars(sys.modules[__name__])[name]`, `globals().get(name)`, `getattr(sys.modules[__name__], name)`; not what is put there. */
function isOfTable(node: Node, tree: Tree): boolean {
  if (node.kind === 'index')
    return !isText(node.index) && !(node.parent?.kind === 'assign' && node.parent.target === node) && isTable(node.object, tree);
  if (node.kind !== 'call') return false;
  const { callee, args } = node;
  const [first, second] = args;
  if (callee.kind === 'name' && callee.name === 'getattr') return first !== undefined && !isText(second) && isModule(first, tree);
  return callee.kind === 'member' && callee.property === 'get' && !isText(first) && isTable(callee.object, tree);
}

function isText(node: Node | undefined): boolean {
  return node?.kind === 'string' || node?.kind === 'plain';
}

function isTable(node: Node, tree: Tree): boolean {
  const given = givenAs(node, tree);
  if (given.kind === 'member') return given.property === '__dict__' && isModule(given.object, tree);
  if (given.kind !== 'call' || given.callee.kind !== 'name' || !tables.test(given.callee.name)) return false;
  const [first] = given.args;
  return first === undefined || isModule(first, tree);
}

/** `sys.modules[__name__]`, as it is or in a variable. */
function isModule(node: Node, tree: Tree): boolean {
  const given = givenAs(node, tree);
  return given.kind === 'index' && given.object.kind === 'member' && given.object.property === 'modules';
}

/** What a variable of that name is defined as, in the file: names of tables are given once. */
function givenAs(node: Node, tree: Tree): Node {
  return node.kind === 'name' ? (definitions(tree).get(node.name) ?? node) : node;
}

const definitions = remembered(
  (tree: Tree): ReadonlyMap<string, Node> =>
    new Map(nodesAtHand(tree).flatMap((node) => (node.kind === 'define' && node.value ? [[node.name, node.value] as const] : []))),
);

/** `eval(name)(…)`, `fn = eval(name)`, `exec(f"{name}({arg})")`: a text that is read as data calls nothing. */
function isRun(node: Node, tree: Tree): boolean {
  if (node.kind !== 'call' || node.callee.kind !== 'name' || !/^(?:eval|exec|Function)$/.test(node.callee.name)) return false;
  const [text] = node.args;
  if (text === undefined || text.kind === 'string') return false;
  if (node.parent?.kind === 'call' && node.parent.callee === node) return true;
  if (node.parent?.kind === 'define' && node.parent.value === node) return tree.file.text.includes(`${node.parent.name}(`);
  const parts = text.kind === 'template' || text.kind === 'concat' ? text.parts : [];
  return parts.some((part) => part.kind === 'string' && part.value.includes('('));
}

/** PHP's `$action(…)` */
function calledVariable({ file: { text } }: Tree, { callee, isNew }: CallNode): NameNode | null {
  return !isNew && callee.kind === 'name' && text.startsWith('$', callee.range.start) ? callee : null;
}

/** `call_user_func_array($action, $args)`, `array_map($action, $types)` */
function handedName({ callee, args: [first] }: CallNode): NameNode | null {
  const isCaller = /^(?:call_user_func(?:_array)?|array_(?:map|reduce))$/.test(nameOf(callee) ?? '');
  return isCaller && first?.kind === 'name' ? first : null;
}

/** Of PHP's variables: something that nobody tells, and that is no parameter whose callers are out of sight. */
function isOpen(session: Session, node: Node, tree: Tree): boolean {
  if (tree.language !== 'php' || node.kind !== 'call') return true;
  const name = calledVariable(tree, node) ?? handedName(node);
  const [decl] = name === null ? [] : (session.names.declarationsOf(name, tree) ?? []);
  if (name === null || decl === undefined || (decl.node.kind === 'param' && /callable|Closure/i.test(decl.node.type ?? ''))) return false;
  const call: CallNode = calledVariable(tree, node) === null ? { ...node, callee: name } : node;
  const values = withShare(session, () => calleesAlong(session, { tree, node: call }));
  return values.some((value) => value.kind === 'unknown' && value.unresolved.length === 0);
}
