import type { MemberNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Decl } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { requiredIn } from '../symbols/export-forms.js';
import { type Resolved, resolveImport } from '../symbols/import-resolver.js';
import { packageIn } from '../symbols/import-statements.js';
import { isExportsObject } from '../symbols/scopes.js';
import { type AbstractValue, after, type Env, libraryValue, moduleValue, stepAt, UNKNOWN } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import { accessEach } from './properties.js';
import { byTypes, ofDecl } from './resolve-name.js';
import type { Session } from './session.js';

/** The values of an imported name, from the file that exports it. */
export function imported(session: Session, decl: Decl, env: Env): readonly AbstractValue[] {
  const { importing } = session.state;
  if (importing.has(decl)) return [UNKNOWN];
  importing.add(decl);
  try {
    return nonEscaping(session, decl, env);
  } finally {
    importing.delete(decl);
  }
}

function nonEscaping(session: Session, decl: Decl, env: Env): readonly AbstractValue[] {
  const found = session.names.importOf(decl);
  if (!found) return [UNKNOWN];
  const { node, imported: name } = found;
  const resolved = resolveImport(session.program, decl.tree, node.from);
  const inside = name === '*' ? null : submodule(session, decl, node.from, name);
  if (inside !== null && !definesName(session, resolved, name, node.from)) return inside;
  if (resolved.kind === 'not-loaded') return [UNKNOWN];
  if (resolved.kind === 'library') return outsideImport(session, decl, node.from, name, env);
  if (name === '*' && (isScript(decl.tree) || decl.tree.language === 'python' || decl.tree.language === 'go')) {
    const [data, another] = resolved.trees;
    if (data?.language === 'json' && !another) return exported(session, data, name, node.from, env);
    const values = resolved.trees.flatMap((tree) => session.names.moduleValues(tree).map((value) => ({ tree, value })));
    const [first] = values;
    if (values.length === 1 && first && first.value.kind !== 'object')
      return evaluate(session, first.value, first.tree, { ...env, activations: null });
    return [moduleValue(resolved.trees)];
  }
  const candidates = resolved.trees.flatMap((tree) => exported(session, tree, name === '*' ? lastName(node.from) : name, node.from, env));
  return candidates.length > 0
    ? candidates.map((candidate) => after(candidate, { steps: [stepAt(decl, node.range, 'constant')] }))
    : byTypes(session, decl, env);
}

/** A name at the top of a module; a config file's own key. */
export function exported(session: Session, tree: Tree, name: string, from: string, env: Env): readonly AbstractValue[] {
  const top: Env = { ...env, activations: null };
  if (tree.language === 'json') {
    const whole = evaluate(session, rootValue(tree), tree, top);
    return name === 'default' || name === '*' ? whole : accessEach(session, whole, name, { tree, node: tree.root }, env);
  }
  const found = isScript(tree) ? session.names.exportsOf(tree, name) : session.names.topLevel(tree, name, from);
  if (found === null) return [UNKNOWN];
  if (name !== 'default') {
    const computed = found.length === 0 ? ofComputedModule(session, tree, name, top) : ofSpreadModule(session, tree, name, top);
    if (computed.length > 0) return computed;
  }
  if (found.length === 0 && name === 'default') return [moduleValue([tree])];
  return found.flatMap((one) => ('property' in one ? ofDecl(session, one, one.node, top) : evaluate(session, one.node, one.tree, top)));
}

/** `module.exports = all[env]`, `module.exports = make()`: a property of whatever that gives. */
function ofComputedModule(session: Session, tree: Tree, name: string, env: Env): readonly AbstractValue[] {
  const [only, another] = isScript(tree) ? session.names.moduleValues(tree) : [];
  if (only?.kind === 'object') return ofSpreadModule(session, tree, name, env);
  if (!only || another) return [];
  return accessEach(session, evaluate(session, only, tree, env), name, { tree, node: only }, env);
}

/** `module.exports = { ...base, ...overrides[env] }`: what an object has that variables are spread into; what a `require` gives, names are found in. */
function ofSpreadModule(session: Session, tree: Tree, name: string, env: Env): readonly AbstractValue[] {
  const [only, another] = isScript(tree) ? session.names.moduleValues(tree) : [];
  if (only?.kind !== 'object' || another) return [];
  if (!only.entries.some((entry) => entry.kind === 'spread' && requiredIn(entry.value) === null)) return [];
  const found = accessEach(session, evaluate(session, only, tree, env), name, { tree, node: only }, env);
  return found.every(({ kind }) => kind === 'absent') ? [] : found;
}

/** A module that is one object, `module.exports = { … }`, where its entries are gone through; anything else as it is. */
export function moduleAsObject(session: Session, value: AbstractValue, env: Env): AbstractValue {
  const [tree, another] = value.kind === 'module' ? value.trees : [];
  if (!tree || another || !isScript(tree)) return value;
  const [only, more] = session.names.moduleValues(tree);
  const [object, other] = only && !more && only.kind === 'object' ? evaluate(session, only, tree, { ...env, activations: null }) : [];
  return object && !other ? object : value;
}

/** `require('./temu')(options)`, `new (require('./client'))()`: what a module is as a whole; the module itself where nobody knows. */
export function moduleAsValue(session: Session, value: AbstractValue, env: Env): readonly AbstractValue[] {
  if (value.kind !== 'module') return [value];
  const found = value.trees.flatMap((tree) => (isScript(tree) ? exported(session, tree, 'default', '', env) : []));
  return found.length > 0 && found.every(({ kind }) => kind !== 'module') ? found : [value];
}

/** `exports.HOST` where the module itself reads it; null for anything else. */
export function ownExport(session: Session, { object, property }: MemberNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (!isScript(tree) || !isExportsObject(object)) return null;
  const found = exported(session, tree, property, '', env);
  return found.length > 0 ? found : null;
}

export function rootValue(tree: Tree): Node {
  const { children } = tree.root;
  return children.length === 1 && children[0] ? children[0] : tree.root;
}

/** Python's `from app import config` may name a module in a package. */
function submodule(session: Session, decl: Decl, from: string, name: string): readonly AbstractValue[] | null {
  if (decl.tree.language !== 'python') return null;
  const resolved = resolveImport(session.program, decl.tree, from.endsWith('.') ? `${from}${name}` : `${from}.${name}`);
  if (resolved.kind === 'library') return null;
  return resolved.kind === 'trees' ? [moduleValue(resolved.trees)] : [UNKNOWN];
}

/** A name of the package's own hides its module of that name; `from . import name` in the package is that module. */
function definesName(session: Session, resolved: Resolved, name: string, from: string): boolean {
  if (resolved.kind !== 'trees') return false;
  return resolved.trees.some((tree) => session.names.topLevel(tree, name, from).some((own) => !isOfItself(session, own)));
}

function isOfItself(session: Session, own: Decl): boolean {
  const found = session.names.importOf(own);
  if (found === null || found.imported !== own.name) return false;
  const source = resolveImport(session.program, own.tree, found.node.from);
  return source.kind === 'trees' && source.trees.includes(own.tree);
}

/** Namespaces of PHP whose classes have the name of another library's: with `use yii\\httpclient\\Client` a `Client` is none of Guzzle's. */
const shortNamesake = /^\\?yii\\httpclient\\\w+$/;

/** A class of another namespace of PHP's is not the one that `use GuzzleHttp\\Client` says. */
function mayBeFrom({ language, file }: Tree, from: string): boolean {
  if (language !== 'php' || !from.includes('\\')) return true;
  const namespace = packageIn('php', file.text);
  return namespace === '' || from.replace(/^\\/, '').toLowerCase().startsWith(`${namespace.toLowerCase()}\\`);
}

/** Anything of a library has a path. */
function outsideImport(session: Session, decl: Decl, from: string, name: string, env: Env): readonly AbstractValue[] {
  if (['java', 'kotlin', 'csharp', 'php'].includes(decl.tree.language)) {
    // A class has the name that its library gives it, whatever it is called here: `use GuzzleHttp\Client as Http`.
    const own = name === '*' ? lastName(from) : name;
    const classes = session.names.classNamed(own, decl.tree).filter(({ tree }) => mayBeFrom(tree, from));
    if (classes.length > 0) return classes.flatMap((one) => evaluate(session, one.node, one.tree, env));
    return [libraryValue(shortNamesake.test(from) ? from.replace(/^\\/, '').replaceAll('\\', '.') : own)];
  }
  const base = isScript(decl.tree)
    ? from.replace(/^node:/, '')
    : decl.tree.language === 'go'
      ? (from
          .replace(/\/v\d+$/, '')
          .split('/')
          .at(-1) ?? from)
      : from;
  const isWhole = name === '*' || name === 'default';
  // Node's module has what every script has without it.
  const isGlobal = base === 'url' && isScript(decl.tree) && /^URL(?:SearchParams)?$/.test(name);
  return [libraryValue(isWhole ? base : isGlobal ? name : `${base}.${name}`)];
}
