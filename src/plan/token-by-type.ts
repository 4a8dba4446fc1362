import { isRenamerCall, PARTNER_PREDICATE } from '../base/generated-calls.js';
import { shownEdits } from '../base/shown-edits.js';
import { ancestors, lineOf } from '../base/tree.js';
import type { Edit, Facts, Node, Request, Tree } from '../model/index.js';
import { isKnownAt, picksByType, source, type TokenPlace, tokenPlaces, typeBeside } from './token-places.js';
import { at, besideOwn, ofEnvironment, partnerToken, type TokenWords, tokenWords } from './token-words.js';

/** A place that sends one token whatever the type is. `patch`: lines to paste that pick it by type; null where none can stand there. */
export type OneToken = { readonly where: string; readonly patch: string | null; readonly essence: string };

/** The places of a routed client that send one token for all types; none where the code picks it by type. `made`: what the run itself edits. */
export function oneTokens(request: Request, tree: Tree, facts: Facts, made: readonly Edit[]): readonly OneToken[] {
  return tokenPlaces(request, tree)
    .filter((place) => !picksByType(place, request, tree) && isPartners(place, request, tree, facts, made) !== false)
    .map((place) => {
      const edits = patchOf(place, request, tree, facts, made);
      const where = `${tree.file.path}:${lineOf(tree.file, place.node.range.start)}`;
      const essence = source(tree, place.node).replace(/\s+/g, '');
      return { where, essence, patch: edits === null ? null : shownEdits(edits, tree.language, made).join('\n') };
    });
}

/** Of a type that is written out beside the token, whether it is the partner's, after this run at the latest; null where another may stand there, or in its place. */
function isPartners(place: TokenPlace, request: Request, tree: Tree, { catalogue }: Facts, made: readonly Edit[]): boolean | null {
  const type = typeBeside(place, request, tree);
  if (type?.kind !== 'string') return null;
  if (catalogue.partnerTypes.has(type.value)) return true;
  if (!catalogue.migrations.has(type.value)) return false;
  const isRenamed = made.some(({ file, range }) => file === tree.file && range.start < type.range.end && type.range.start < range.end);
  return isRenamed ? true : null;
}

function patchOf(place: TokenPlace, request: Request, tree: Tree, facts: Facts, made: readonly Edit[]): readonly Edit[] | null {
  const words = asNamed(tokenWords(tree), tree, made);
  const isShown = !isWritten(place.value) && (place.kind !== 'part' || isPlainPart(place));
  if (words !== null && words.choice !== null && isShown && isPartners(place, request, tree, facts, made)) {
    const { node, value } = place;
    const partner = partnerToken(source(tree, value), tree, words);
    const text = node.kind === 'entry' && isShorthand(node) ? `${source(tree, value)}: ${partner.text}` : partner.text;
    return [...partner.edits, at(tree, value.range, place.kind === 'part' ? `(${text})` : text)];
  }
  const imported = importsOf(request, tree, facts);
  if (words === null || imported === null) return null;
  if (place.kind === 'part' && !isPlainPart(place)) return null;
  const type = typeAt(place, request, tree, facts, made);
  const edits = isWritten(place.value)
    ? below(place, type, request, tree, words)
    : words.choice !== null && type !== null
      ? choiceAt(place, type, words.choice, words, tree)
      : below(place, type, request, tree, words);
  return edits === null ? null : [...imported, ...edits];
}

/** A class of the project's own may have the name that the router's would have: the predicate is asked of the class that the request asks. */
function asNamed(words: TokenWords | null, { file }: Tree, made: readonly Edit[]): TokenWords | null {
  const put = made.flatMap((edit) => (edit.file === file ? [edit.text] : [])).join('\n');
  const owner = /(?<!\w)(\w{1,80})(?:::|\.)temuGateway\(/.exec(put)?.[1] ?? /(?<!\w)(\w{1,80})(?:::|\.)temuGateway\(/.exec(file.text)?.[1];
  return words === null || owner === undefined ? words : { ...words, predicate: words.predicate.replace(/^\w+(?=::|\.)/, owner) };
}

/** A token that stands in the code itself is a secret: no line that repeats it can be shown, and so none to paste. */
function isWritten(value: Node): boolean {
  return value.kind === 'string' || (value.kind === 'choice' && value.options.some(isWritten));
}

/** Inside a template the quotes of the lines might end the text; and a token that is encoded for the text has no variable of the partner's that is. */
function isPlainPart({ node, value }: TokenPlace): boolean {
  return node.parent?.kind === 'concat' && /^(?:name|member|index)$/.test(value.kind);
}

/** The value chosen where it stands. */
function choiceAt(
  { kind, node, value }: TokenPlace,
  type: string,
  choice: NonNullable<TokenWords['choice']>,
  words: TokenWords,
  tree: Tree,
): readonly Edit[] {
  const own = source(tree, value);
  const partner = partnerToken(own, tree, words);
  const chosen = choice(`${words.predicate}(${type})`, partner.text, own);
  const text = kind === 'part' ? `(${chosen})` : chosen;
  return [...partner.edits, at(tree, value.range, node.kind === 'entry' && isShorthand(node) ? `${own}: ${text}` : text)];
}

/** `{ access_token }` */
function isShorthand({ key, value }: Extract<Node, { kind: 'entry' }>): boolean {
  return value !== null && key.range.start === value.range.start;
}

/** The expression of the type where the token stands: its neighbour's value, or the type's name at the host, if that is set by then. */
function typeAt(place: TokenPlace, request: Request, tree: Tree, { catalogue }: Facts, made: readonly Edit[]): string | null {
  const value = typeBeside(place, request, tree);
  // What is renamed as it is sent has the partner's name there alone.
  const renamed = value && renamedAs(value, tree, made);
  if (renamed) return renamed;
  // By the name that this very run gives it.
  if (value?.kind === 'string')
    return source(tree, value).replace(value.value, catalogue.migrations.get(value.value)?.newType ?? value.value);
  if (value?.kind === 'name' || value?.kind === 'member') {
    const text = source(tree, value);
    return isKnownAt(text, place, request, tree) ? text : null;
  }
  const { typeAtHost } = request;
  if (typeAtHost === null || !/^\$?[\w$]+(?:(?:\.|->)[\w$]+(?:\(\))?|\[["']\w+["']\])*$/.test(typeAtHost)) return null;
  // The object that is being filled may not have its type yet.
  const isOfObject = place.object !== null && typeAtHost.startsWith(source(tree, place.object));
  return !isOfObject && isKnownAt(typeAtHost, place, request, tree) ? typeAtHost : null;
}

/** `temuType(type, url)`, as it stands beside the token or is put there by this run; null where the type is sent as it is. */
function renamedAs(value: Node, tree: Tree, made: readonly Edit[]): string | null {
  if (isRenamerCall(value)) return source(tree, value);
  const { start, end } = value.range;
  const put = made.flatMap(({ file, range, text }) => (file === tree.file && range.start <= start && end <= range.end ? [text] : []));
  return put.map(renamerIn).find((call) => call !== null) ?? null;
}

/** The call in the text of an edit, `type: temuType(type, url)`, with the class that it is a method of. */
function renamerIn(text: string): string | null {
  let start = text.search(/\btemu_?type\(/i);
  if (start < 0) return null;
  while (start > 0 && /[\w.$\\:]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, text.lastIndexOf(')') + 1);
}

/** A statement below the one that gives the token, which gives the partner's in its place. */
function below(place: TokenPlace, type: string | null, { typeAtHost }: Request, tree: Tree, words: TokenWords): readonly Edit[] | null {
  const target = targetOf(place, tree);
  if (target === null) return null;
  const { text } = tree.file;
  const end = text.indexOf('\n', target.after);
  if (end === -1 || !/^[;\s)]*$/.test(text.slice(target.after, end))) return null;
  const asked = type ?? (typeAtHost?.startsWith(target.object) ? typeAtHost : null);
  if (asked === null) return null;
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', target.start - 1) + 1))?.[0] ?? '';
  const test = `${words.predicate}(${asked})`;
  const own = target.read;
  const given = source(tree, place.value);
  const ofShop = besideOwn(given, tree);
  const partner =
    words.choice === null
      ? partnerToken(given, tree, words)
      : ofShop === null
        ? ofEnvironment(own, tree, words)
        : { text: ofShop, edits: [] };
  const line =
    words.choice === null
      ? ifStatement(test, target.give, partner.text, indent)
      : `${indent}${target.give(words.choice(test, partner.text, own))}${mark(text, end)}\n`;
  return [...partner.edits, at(tree, { start: end + 1, end: end + 1 }, line)];
}

function mark(text: string, end: number): string {
  return /;[ \t]*\r?$/.test(text.slice(0, end)) ? ';' : '';
}

/** Go: the token of the environment counts once it is set; a variable of the project's own always does. */
function ifStatement(test: string, give: (value: string) => string, partner: string, indent: string): string {
  const isAsked = /^os\.Getenv\(/.test(partner);
  const head = isAsked ? `if token := ${partner}; token != "" && ${test} {` : `if ${test} {`;
  return `${indent}${head}\n${indent}\t${give(isAsked ? 'token' : partner)}\n${indent}}\n`;
}

type Target = {
  readonly object: string;
  /** The token of the object, as it is read. */
  readonly read: string;
  readonly give: (value: string) => string;
  readonly start: number;
  /** Offset of the statement's end. */
  readonly after: number;
};

/** The object whose token a statement below can replace: the variable of a literal, or the object that is written to. */
function targetOf({ kind, node, key, value, object }: TokenPlace, tree: Tree): Target | null {
  const { text } = tree.file;
  const statement = { start: node.range.start, after: node.range.end };
  if (kind === 'write' && object !== null) {
    const read = text.slice(node.range.start, value.range.start).trimEnd().replace(/=$/, '').trimEnd();
    return { object: source(tree, object), read, give: (token) => `${read} = ${token}`, ...statement };
  }
  if (kind === 'put' && object !== null) {
    const [head, tail] = [text.slice(node.range.start, value.range.start), text.slice(value.range.end, node.range.end)];
    return { object: source(tree, object), read: source(tree, value), give: (token) => head + token + tail, ...statement };
  }
  const define = [...ancestors(node)].find((outer) => outer.kind === 'define');
  const literal = node.parent;
  if (literal?.kind !== 'object' || define?.kind !== 'define' || (define.value !== literal && tree.language !== 'go')) return null;
  const name = text.slice(define.at.start, define.at.end);
  const isField = key.kind === 'name' && tree.language !== 'python' && tree.language !== 'php';
  const read = isField ? `${name}.${source(tree, key)}` : `${name}[${source(tree, key)}]`;
  return { object: name, read, give: (token) => `${read} = ${token}`, start: define.range.start, after: define.range.end };
}

/** The import of the predicate beside that of the router; none where the file has the predicate itself, null where neither is known. */
function importsOf(request: Request, tree: Tree, facts: Facts): readonly Edit[] | null {
  if (['php', 'java', 'go'].includes(tree.language)) return [];
  const { text } = tree.file;
  if (new RegExp(`^(?:def\\s|.*(?:import|require)).*${PARTNER_PREDICATE.source}`, 'im').test(text)) return [];
  const made = facts.routing
    .routeOf(request)
    ?.edits.find(({ file, range, text: put }) => file === tree.file && range.start === range.end && /import|require/.test(put));
  if (made) return [{ ...made, text: ofPredicate(made.text) }];
  const lines = text.split(/(?<=\n)/);
  const there = lines.findIndex(importsGateway);
  if (there < 0) return null;
  const end = lines.slice(0, there + 1).join('').length;
  return [at(tree, { start: end, end }, ofPredicate(lines[there] ?? ''))];
}

function importsGateway(line: string): boolean {
  return line.endsWith('\n') && /import|require/i.test(line) && /\btemu_?gateway\b/i.test(line);
}

function ofPredicate(statement: string): string {
  return statement.replace(/\{[^{}]{0,200}\}/, '{ isTemuPartnerType }').replace(/import temu_gateway\b.*/, 'import is_temu_partner_type');
}
