import { shownEdits } from '../base/shown-edits.js';
import { ancestors, lineOf, remembered, walk } from '../base/tree.js';
import type { Edit, EntryNode, Facts, Node, Range, Request, Tree } from '../model/index.js';

/** A place that sends one token whatever the type is. `patch`: lines to paste that pick it by type; null where none can stand there. */
export type OneToken = { readonly where: string; readonly patch: string | null };

/** The places of a routed client that send one token for all types; none where the code picks it by type. */
export function oneTokens(request: Request, tree: Tree, facts: Facts): readonly OneToken[] {
  return tokenEntries(request, tree)
    .filter((entry) => !picksByType(entry, request, tree))
    .map((entry) => {
      const edits = patchOf(entry, request, tree, facts);
      const where = `${tree.file.path}:${lineOf(tree.file, entry.range.start)}`;
      return { where, patch: edits === null ? null : shownEdits(edits, tree.language).join('\n') };
    });
}

/** `access_token: …` in the function that holds the request. */
function tokenEntries(request: Request, tree: Tree): readonly EntryNode[] {
  const scope = functionAround(request.node) ?? tree.root;
  return tokensBelow(scope).filter((entry) => scope !== tree.root || functionAround(entry) === null);
}

function functionAround(node: Node): Node | null {
  for (const outer of ancestors(node)) if (outer.kind === 'function') return outer;
  return null;
}

const tokensBelow = remembered((scope: Node): readonly EntryNode[] =>
  [...walk(scope)].filter((node): node is EntryNode => node.kind === 'entry' && /^access_?token$/i.test(keyOf(node))),
);

function keyOf({ key }: EntryNode): string {
  return key.kind === 'name' ? key.name : key.kind === 'string' ? key.value : '';
}

const PREDICATE = /is_?temu_?partner_?type/i;

/** The value names the type, asks what kind it is, or is set anew by such a question below. */
function picksByType({ value, range }: EntryNode, { node, typeAtHost }: Request, tree: Tree): boolean {
  if (value === null) return false;
  const text = source(tree, value);
  const scope = functionAround(node)?.range ?? tree.root.range;
  const below = tree.file.text.slice(range.end, scope.end);
  return (
    PREDICATE.test(text) ||
    (typeAtHost !== null && new RegExp(`(?<![\\w$.])${escaped(typeAtHost)}(?![\\w$])`).test(text)) ||
    (value.kind === 'choice' && value.condition !== null && /type|partner/i.test(source(tree, value.condition))) ||
    /access_?token["']?\]?\s*=[^=][^\n]*is_?temu_?partner_?type/i.test(below)
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function source(tree: Tree, { range }: { readonly range: Range }): string {
  return tree.file.text.slice(range.start, range.end);
}

type Words = { readonly predicate: string; readonly choice: (test: string, yes: string, no: string) => string };

function wordsOf({ language }: Tree): Words | null {
  switch (language) {
    case 'typescript':
    case 'javascript':
      return { predicate: 'isTemuPartnerType', choice: (test, yes, no) => `${test} ? ${yes} : ${no}` };
    case 'php':
      return { predicate: 'TemuGateway::isTemuPartnerType', choice: (test, yes, no) => `(${test} ? ${yes} : ${no})` };
    case 'python':
      return { predicate: 'is_temu_partner_type', choice: (test, yes, no) => `${yes} if ${test} else ${no}` };
    default:
      return null;
  }
}

function patchOf(entry: EntryNode, request: Request, tree: Tree, facts: Facts): readonly Edit[] | null {
  const words = wordsOf(tree);
  const imported = importsOf(request, tree, facts);
  if (entry.value === null || words === null || imported === null) return null;
  const own = source(tree, entry.value);
  const type = typeAt(entry, request, tree, facts);
  const partner = partnerToken(own, tree);
  if (type !== null) {
    const value = words.choice(`${words.predicate}(${type})`, partner.text, own);
    return [...imported, ...partner.edits, at(tree, entry.value.range, isShorthand(entry) ? `${own}: ${value}` : value)];
  }
  const below = statementBelow(entry, request, tree, words);
  return below === null ? null : [...imported, ...partnerOf(below.token, tree).edits, below.edit];
}

/** `{ access_token }` */
function isShorthand({ key, value }: EntryNode): boolean {
  return value !== null && key.range.start === value.range.start;
}

/** What the type is called where the token stands: the neighbour's value, or what it is called at the host, if that is known by then. */
function typeAt(entry: EntryNode, { typeAtHost, node }: Request, tree: Tree, { catalogue }: Facts): string | null {
  const { parent } = entry;
  if (parent?.kind === 'object') {
    const beside = parent.entries.find((one): one is EntryNode => one.kind === 'entry' && /^(?:type|api_?type)$/i.test(keyOf(one)));
    const value = beside?.value;
    // By the name that this very run gives it.
    if (value?.kind === 'string')
      return source(tree, value).replace(value.value, catalogue.migrations.get(value.value)?.newType ?? value.value);
    if (value?.kind === 'name' || value?.kind === 'member') return source(tree, value);
  }
  if (typeAtHost === null || !/^\$?[\w$]+(?:(?:\.|->)[\w$]+|\[["']\w+["']\])*$/.test(typeAtHost)) return null;
  const root = /^\$?[\w$]+/.exec(typeAtHost)?.[0].replace('$', '') ?? '';
  const scope = functionAround(node) ?? tree.root;
  // A variable is not known inside what it is given, nor above.
  const isLater = [...walk(scope)].some(
    (one) => one.kind === 'define' && one.name.replace('$', '') === root && one.range.end > entry.range.start,
  );
  return isLater ? null : typeAtHost;
}

/** `params.access_token = …` below the statement that makes `params`, whose own type is asked. */
function statementBelow(
  entry: EntryNode,
  { typeAtHost }: Request,
  tree: Tree,
  words: Words,
): { readonly token: string; readonly edit: Edit } | null {
  const object = entry.parent;
  const define = object?.parent;
  if (object?.kind !== 'object' || define?.kind !== 'define' || define.value !== object || typeAtHost === null) return null;
  const { text } = tree.file;
  const name = text.slice(define.at.start, define.at.end);
  if (!typeAtHost.startsWith(name)) return null;
  const lineEnd = text.indexOf('\n', define.range.end);
  if (lineEnd === -1 || !/^[;\s)]*$/.test(text.slice(define.range.end, lineEnd))) return null;
  const token = fieldOf(name, entry, tree);
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', define.range.start - 1) + 1))?.[0] ?? '';
  const end = /;[ \t]*\r?$/.test(text.slice(0, lineEnd)) ? ';' : '';
  const partner = partnerOf(token, tree).text;
  const line = `${indent}${token} = ${words.choice(`${words.predicate}(${typeAtHost})`, partner, token)}${end}\n`;
  return { token, edit: at(tree, { start: lineEnd + 1, end: lineEnd + 1 }, line) };
}

function fieldOf(name: string, entry: EntryNode, tree: Tree): string {
  const isName = entry.key.kind === 'name' && tree.language !== 'python' && tree.language !== 'php';
  return isName ? `${name}.${keyOf(entry)}` : `${name}[${source(tree, entry.key)}]`;
}

type Partner = { readonly text: string; readonly edits: readonly Edit[] };

/** The project's own variable beside the one that is sent, where its name says that it is the partner's; else one of the environment, and the token that is sent until it is set. */
function partnerToken(own: string, tree: Tree): Partner {
  const base = /^(?<object>.*(?:\.|->|::))?\$?[\w$]+$/s.exec(own)?.groups?.object ?? '';
  const names = tree.file.text.matchAll(
    new RegExp(`(?<![\\w$.>-])${escaped(base)}\\$?\\w*(?:partner|_pa_|^pa)\\w*token\\w*(?![\\w$(])`, 'gi'),
  );
  for (const { 0: name } of names)
    if (!PREDICATE.test(name) && name !== own && (base !== '' || isDefined(name, tree))) return { text: name, edits: [] };
  return partnerOf(own, tree);
}

function isDefined(name: string, tree: Tree): boolean {
  return [...walk(tree.root)].some(
    (node) => node.kind === 'define' && !node.member && node.name.replace('$', '') === name.replace('$', ''),
  );
}

const VARIABLE = 'TEMU_PARTNER_ACCESS_TOKEN';

function partnerOf(own: string, tree: Tree): Partner {
  if (tree.language === 'python') {
    const text = `os.environ.get("${VARIABLE}", ${own})`;
    return { text, edits: /^import os\b/m.test(tree.file.text) ? [] : [firstImport(tree, 'import os\n')] };
  }
  if (tree.language === 'php') return { text: `(getenv('${VARIABLE}') ?: ${own})`, edits: [] };
  return { text: `(process.env.${VARIABLE} ${tree.language === 'typescript' ? '??' : '||'} ${own})`, edits: [] };
}

function firstImport(tree: Tree, line: string): Edit {
  const first = tree.root.children.find(({ kind }) => kind === 'import');
  const start = first === undefined ? 0 : tree.file.text.lastIndexOf('\n', first.range.start - 1) + 1;
  return at(tree, { start, end: start }, line);
}

/** The import of the predicate beside that of the router; null where neither is known. */
function importsOf(request: Request, tree: Tree, facts: Facts): readonly Edit[] | null {
  if (tree.language === 'php') return [];
  const { text } = tree.file;
  if (new RegExp(`^.*(?:import|require).*${PREDICATE.source}`, 'im').test(text)) return [];
  const made = facts.routing
    .routeOf(request)
    ?.edits.find(({ file, range, text: put }) => file === tree.file && range.start === range.end && /import|require/.test(put));
  if (made) return [{ ...made, text: ofPredicate(made.text) }];
  const there = /^.*(?:import|require).*temu_?gateway\b.*\n/im.exec(text);
  if (there === null) return null;
  const end = there.index + there[0].length;
  return [at(tree, { start: end, end }, ofPredicate(there[0]))];
}

function ofPredicate(statement: string): string {
  return statement.replace(/\{[^{}]{0,200}\}/, '{ isTemuPartnerType }').replace(/import temu_gateway\b.*/, 'import is_temu_partner_type');
}

function at({ file }: Tree, range: Range, text: string): Edit {
  return { file, range, expected: file.text.slice(Math.max(0, range.start - 1), range.end + 1), text };
}
