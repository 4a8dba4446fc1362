import { SleepingFile } from '../../base/asleep.js';
import { trimmed } from '../../base/compact.js';
import { namesOfSet } from '../../base/few-names.js';
import { listed } from '../../base/nodes-below.js';
import { SleepingFunction } from '../../base/sleeping-function.js';
import { childrenOf } from '../../base/tree.js';
import type { CallNode, FunctionNode, Language, Node, SourceFile, Tree } from '../../model/index.js';
import { isRequestName } from '../clients/clients.js';
import { sendsByName } from '../clients/unlisted.js';
import { callsOnNames } from '../program/file-index.js';
import { nameOf } from '../program/syntax.js';
import { isRead, letDullEntriesSleep } from './dull-entries.js';

const readable: ReadonlySet<Language> = new Set([
  'java',
  'typescript',
  'javascript',
  'vue',
  'svelte',
  'python',
  'php',
  'csharp',
  'go',
  'ruby',
]);

/** Go's addresses, pointers and channels, by which one function changes what another one holds; the signs are not in the tree. */
const pointers = /(?<!&)&(?!&)|(?<![\w)\]] ?)\*|<-|\b(?:new|make|append)\(&|\b(?:go|defer|func)\b/;

/** Words beside which a function may have to do with a request, a name or a region, or changes what others hold: whatever any rule of the tool begins at. */
const telling =
  /temu|kuajing|kjmh|bg|openapi|typ|api|ur[li]|host|gateway|endpoint|addr|rout|region|site|shop|store|mall|domain|link|http|client|request|sen[dt]|post|fetch|sign|conf|setting|env|global|euro|america|china|partner|method|param|body|payload|form|field|value|opt|replace|split|subst|slice|strip|trim|start|prefix|ends|match|test|contains|index|includes|has|search|find|in_array|length|len|size|strlen|name|action|key|instanceof|import|require|export|extract|compact|eval|global|nonlocal|yield|await|async|goto|json|manage|semi|full|\bthis\b|\bself\b|\$\$|(?<![A-Za-z])(?:us|usa|eu|cn|pa|uk|hk|jp|de|fr)(?![a-z])|[^\x00-\x7f]/i;

/** Bare names that are a language's own. */
const ownOfLanguage =
  /^(?:List|Dictionary|append|ArrayList|LinkedList|HashMap|LinkedHashMap|HashSet|Math|Number|Boolean|Date|int|float|round|sum|min|max|abs|sorted|count|null|true|false|None|True|False|undefined|NaN)$/;
const ownFunctions =
  /^(?:List|Dictionary|ArrayList|LinkedList|HashMap|LinkedHashMap|HashSet|int|float|round|sum|min|max|abs|sorted|count|append)$/;

/** Methods that put something into what others may hold. */
const puts =
  /^(?:set|put|assign|merge|extend|defaults|update|setdefault|push|unshift|splice|fill|reverse|sort|shift|copyWithin|call|apply|bind)/i;

const dullText = /^[a-z][a-z ]{0,20}$|^$| $/;

/**
 * Lets the bodies of functions go that use nothing but what they are handed, and none of whose words a rule begins at: of large programs nine tenths are
 * such functions. Whoever asks by a name in one, follows a call into one, or looks at one has it back (`base/asleep.ts`); what looks at all nodes of all files
 * may pass over the rest (`nodesAtHand`).
 */
export function letDullSleep(tree: Tree, parse: (file: SourceFile) => Tree): void {
  if (isRead(tree.language)) {
    letDullEntriesSleep(tree, parse, (text) => telling.test(text));
    return;
  }
  if (!readable.has(tree.language) || tree.unparsed !== null || tree.errors.length > 0) return;
  const nodes = listed(tree.root);
  const functions: SleepingFunction[] = [];
  if (isAnyTwice(nodes)) return;
  const words = { named: new Set<string>(), assigned: new Set<string>(), callsOn: new Set<string>() };
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    const parts = node?.kind === 'function' ? dullParts(node, tree) : null;
    if (node?.kind !== 'function' || parts === null) continue;
    const place = placeOf(node);
    if (place === null) continue;
    const asleep = new SleepingFunction(node, isHeadDull(node, tree) ? node.params.length : node.params, node.body.length, at);
    place.list[place.key] = asleep;
    functions.push(asleep);
    for (const part of parts) note(words, part);
    at += headOf(node) + parts.length;
  }
  if (functions.length === 0) return;
  const asked = { named: namesOfSet(words.named), assigned: namesOfSet(words.assigned), callsOn: namesOfSet(words.callsOn) };
  new SleepingFile(asked, tree.file, parse).sleep(tree.root, { functions: trimmed(functions) });
}

/** A function that stands below two nodes has two places. */
function isAnyTwice(nodes: readonly Node[]): boolean {
  const all = nodes.filter(({ kind }) => kind === 'function');
  return new Set(all).size < all.length;
}

type Fields = { [key: string]: unknown };

/** Where the parent of a function has it; null where it has it nowhere, or twice. */
function placeOf(fn: FunctionNode): { readonly list: Fields; readonly key: string } | null {
  const parent = fn.parent as Fields | null;
  const found: { readonly list: Fields; readonly key: string }[] = [];
  for (const [key, held] of Object.entries(parent ?? {})) {
    if (held === fn && parent !== null) found.push({ list: parent, key });
    if (!Array.isArray(held)) continue;
    const list = held as unknown as Fields;
    for (let at = held.indexOf(fn); at !== -1; at = held.indexOf(fn, at + 1)) found.push({ list, key: String(at) });
  }
  const [place = null, another] = found;
  return another === undefined ? place : null;
}

/** Parameters that are names and types, none of whose words a rule begins at. */
function isHeadDull({ params, range, at, body }: FunctionNode, { file: { text } }: Tree): boolean {
  const head = text.slice(at?.end ?? range.start, body[0]?.range.start ?? range.end);
  const isPlain = ({ annotations, initial, pattern, field }: FunctionNode['params'][number]): boolean =>
    annotations.length === 0 && initial === null && pattern === null && !field;
  return params.every(isPlain) && !telling.test(head);
}

type Noted = { readonly named: Set<string>; readonly assigned: Set<string>; readonly callsOn: Set<string> };

function note({ named, assigned, callsOn }: Noted, part: Node): void {
  const name = nameOf(part);
  if (name !== null) named.add(name);
  if (part.kind === 'call') for (const on of callsOnNames(part)) callsOn.add(on);
  if (part.kind === 'assign') assigned.add(nameOf(part.target) ?? '');
}

/** Nodes before the body of a function. */
function headOf({ annotations, params }: FunctionNode): number {
  return [...annotations, ...params].reduce((sum, node) => sum + listed(node).length, 0);
}

/** Shorter bodies are not worth it. */
const LEAST = 60;

/** The nodes of a body that may sleep; null of any other. */
function dullParts(fn: FunctionNode, tree: Tree): readonly Node[] | null {
  const start = fn.body[0]?.range.start ?? fn.range.end;
  const { end } = fn.range;
  const text = tree.file.text.slice(start, end);
  if (end - start < LEAST || telling.test(text) || (tree.language === 'go' && pointers.test(text))) return null;
  const parts = fn.body.flatMap((node) => listed(node));
  const own = new Set([fn, ...parts].flatMap(declaredBy));
  const made = madeIn(fn, parts);
  const isPlain = (part: Node): boolean =>
    isDull(part, { own, made, language: tree.language }) && childrenOf(part).every(({ parent }) => parent === part);
  return [...fn.annotations, ...fn.params, ...fn.body].every(({ parent }) => parent === fn) && parts.every(isPlain) ? parts : null;
}

function declaredBy(node: Node): readonly string[] {
  if (node.kind === 'function') return node.params.flatMap(({ name, pattern }) => [name, ...(pattern ?? []).map((bound) => bound.name)]);
  if (node.kind === 'define') return [node.name];
  return node.kind === 'assign' && node.target.kind === 'name' ? [node.target.name] : [];
}

/** The variables of a body that hold nothing but lists and objects that are made there: what is put into these is nobody else's affair. */
function madeIn(fn: FunctionNode, parts: readonly Node[]): ReadonlySet<string> {
  const made = new Set<string>();
  const others = new Set([fn, ...parts].flatMap((node) => (node.kind === 'function' ? declaredBy(node) : [])));
  for (const part of parts) {
    const name = part.kind === 'define' ? part.name : part.kind === 'assign' && part.target.kind === 'name' ? part.target.name : null;
    if (name !== null && (part.kind === 'define' || part.kind === 'assign')) (isMade(part.value) ? made : others).add(name);
  }
  for (const name of others) made.delete(name);
  return made;
}

function isMade(value: Node | null): boolean {
  return value !== null && (value.kind === 'list' || value.kind === 'object' || (value.kind === 'call' && value.isNew));
}

type Within = { readonly own: ReadonlySet<string>; readonly made: ReadonlySet<string>; readonly language: Language };

function isDull(node: Node, { own, made, language }: Within): boolean {
  switch (node.kind) {
    case 'string':
      return dullText.test(node.value);
    case 'name':
      return own.has(node.name) || ownOfLanguage.test(node.name) || isWrittenKey(node, language);
    case 'call':
      return isDullCall(node, made, language);
    case 'define':
      return node.annotations.length === 0 && !node.member && !node.exported;
    case 'param':
      return node.annotations.length === 0 && !node.field;
    case 'function':
      return node.annotations.length === 0 && node.name === '';
    case 'assign':
      return (
        node.target.kind === 'name' ||
        (node.target.kind === 'index' && node.target.object.kind === 'name' && made.has(node.target.object.name))
      );
    case 'compare':
      return !/in$/.test(node.op);
    case 'template':
    case 'concat':
      return node.parts.some((part) => part.kind === 'string' && part.value.includes(' '));
    case 'group':
    case 'branch':
    case 'return':
    case 'choice':
    case 'object':
    case 'entry':
    case 'list':
    case 'spread':
    case 'index':
    case 'member':
    case 'plain':
      return true;
    default:
      return false;
  }
}

/** `{ total: 1 }`, where a bare key is a word. */
function isWrittenKey(node: Node, language: Language): boolean {
  return node.parent?.kind === 'entry' && node.parent.key === node && /script$|^(?:vue|svelte|ruby)$/.test(language);
}

/** No rule asks whose call it is: neither its name nor what it is called on can be a client's. */
function isDullCall({ callee, args }: CallNode, made: ReadonlySet<string>, language: Language): boolean {
  // The pieces of a name: `nameOf('goods', 'add')`.
  if (args.length > 1 && args.every(({ kind }) => kind === 'string')) return false;
  if (callee.kind === 'name') return ownFunctions.test(callee.name);
  if (callee.kind !== 'member' || isRequestName(callee.property, language) || sendsByName(callee.property)) return false;
  return !puts.test(callee.property) || (callee.object.kind === 'name' && made.has(callee.object.name));
}
