import { ancestors } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import { apiName, clients } from '../clients/clients.js';
import { isScript, lastName, nameOf, type Program } from '../program/program.js';
import { isPromising } from '../requests/promising-argument.js';
import { type AbstractValue, type Ref, TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { accessEach } from '../values/properties.js';
import { aside, GLANCE, type Session } from '../values/session.js';

const libraries =
  /^(?:console|log|logger|logging|JSON|Math|Object|Array|String|Number|Boolean|Gson|Column|Base|BaseModel|Field|Model|Mapped|TreeMap|HashMap|Promise|System|Objects|Collections|Arrays|List|Map|fmt|errors|strings|os|re|json|time|assert|expect)$/;

/**
 * Words for the helpers that a type or URL is handed to and that no loaded file defines: the file that sends the request may hold no
 * token itself. Also the classes that such a call's class extends, and the types that its objects have.
 */
export function unresolvedCallees(session: Session): readonly string[] {
  const speaking = new Set(
    session.program.code.filter((tree) => /(?<![\w.])(?:bg|temu)\.[a-z]|kuajingmaihuo|openapi-b-/.test(tree.file.text)),
  );
  return aside(session, () => session.program.calls.flatMap((call) => (speaking.has(call.tree) ? wordsOf(session, call) : [])));
}

function wordsOf(session: Session, { tree, node }: Ref): readonly string[] {
  if (node.kind !== 'call' || !node.args.some((arg) => isPromising(arg)) || !node.args.some((arg) => carries(session, arg, tree)))
    return [];
  session.state.left = GLANCE;
  const values = evaluate(session, node.callee, tree, TOP);
  if (values.some((value) => isKnown(value))) return [];
  return [...rootWords(session, node.callee, tree), ...classWords(session.program, node)];
}

function carries(session: Session, arg: Node, tree: Tree): boolean {
  const value = arg.kind === 'entry' && arg.value ? arg.value : arg;
  const values = evaluate(session, value, tree, TOP);
  const isOpen = value.kind === 'name' && /^(?:type|typ|api_?type|api|method|(?:api|base|gateway)?_?url|endpoint)$/i.test(value.name);
  return values.some(
    (candidate) =>
      isOurs(session, candidate) || (isOpen && candidate.kind === 'unknown') || hasType(session, candidate, { tree, node: value }),
  );
}

function isOurs({ program }: Session, value: AbstractValue): boolean {
  if (value.kind !== 'text') return false;
  return apiName.test(value.text) || [...program.catalogue.hosts.keys()].some((host) => value.text.toLowerCase().includes(host));
}

function hasType(session: Session, value: AbstractValue, at: Ref): boolean {
  const isHolder = (value.kind === 'node' && value.node.kind === 'object') || (value.kind === 'library' && value.holders.length > 0);
  if (!isHolder) return false;
  return ['type', 'api_type', 'apiType', 'method'].some((key) =>
    accessEach(session, [value], key, at, TOP).some((one) => isOurs(session, one)),
  );
}

function isKnown(value: AbstractValue): boolean {
  if (value.kind === 'node') return true;
  return value.kind === 'library' && clients.some((client) => client.callee.test(value.path));
}

function rootWords(session: Session, callee: Node, tree: Tree): readonly string[] {
  const words: string[] = [];
  const method = nameOf(callee) ?? '';
  let root = callee;
  while (root.kind === 'member' || root.kind === 'call') root = root.kind === 'member' ? root.object : root.callee;
  if (root.kind !== 'name' || libraries.test(root.name)) return [];
  if (method.length > 5 && !/^(?:[a-z]+|toString|valueOf|getLogger|append\w*|setHeader\w*)$/.test(method)) words.push(method);
  const decls = session.names.declarationsOf(root, tree) ?? [];
  if (decls.length === 0 && isScript(tree) && root.name !== 'this') return [];
  for (const decl of decls) {
    if (decl.node.kind === 'import' && isOwn(tree, decl.node.from))
      words.push(decl.property === '*' || decl.property === 'default' ? stemOf(decl.node.from) : (decl.property ?? ''));
    if ((decl.node.kind === 'define' || decl.node.kind === 'param') && decl.node.type) words.push(lastName(decl.node.type));
  }
  if (root.name === 'this') words.push(...fieldTypes(callee));
  if (/^[A-Z]\w{3,}/.test(root.name) && !isScript(tree)) words.push(root.name);
  return words.filter((word) => word.length > 3 && !libraries.test(word));
}

/** `this.temu.call(…)`: the class that the field is declared to be of. */
function fieldTypes(callee: Node): readonly string[] {
  const field = callee.kind === 'member' && callee.object.kind === 'member' ? callee.object : null;
  if (field?.object.kind !== 'name') return [];
  for (const above of ancestors(callee)) {
    if (above.kind !== 'class') continue;
    const parts = above.body.flatMap((part) => (part.kind === 'function' ? part.params.filter((param) => param.field) : [part]));
    return parts.flatMap((part) =>
      (part.kind === 'param' || part.kind === 'define') && part.name === field.property && part.type ? [lastName(part.type)] : [],
    );
  }
  return [];
}

/** A library's name is bare in scripts; elsewhere nobody can tell, so it counts. */
function isOwn(tree: Tree, from: string): boolean {
  return !isScript(tree) || /^[.@~#]/.test(from);
}

function stemOf(from: string): string {
  const parts = from.split(/[/.\\]/).filter((part) => part !== '' && !/^(?:[cm]?[jt]sx?|index|json)$/.test(part));
  return parts.at(-1) ?? '';
}

function classWords(program: Program, node: Node): readonly string[] {
  for (const above of ancestors(node)) {
    if (above.kind !== 'class' || above.extends === null) continue;
    const name = lastName(above.extends);
    return program.classes.has(name) || libraries.test(name) ? [] : [name];
  }
  return [];
}
