import { remembered } from '../../../base/tree.js';
import type { FunctionNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { fileIndex } from '../../program/program.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import type { Holder } from '../abstract-value.js';
import { ByHolder } from '../by-holder.js';
import type { Session } from '../session.js';

/**
 * Whether a type may be put into a local variable's object in a manner that no history of the variable tells: by reference (`foreach ($body as &$value)`,
 * `array_walk($body, …)`), by a text that is run (`exec(script, {"body": body})`), as a part of a pattern (`[$body['type'], $v] = …`), under a name that the run alone
 * knows (`$$name`), or through a field that keeps the object too (`this.last = body; … this.last.put("type", …)`).
 */
export function isPutUnseen(session: Session, holder: Holder): boolean {
  const { decl, within } = holder;
  if (within !== undefined || (decl.node.kind !== 'define' && decl.node.kind !== 'param')) return false;
  const before = known(session).get(holder, '');
  if (before !== undefined) return before;
  const home = decl.node.kind === 'param' ? decl.node.parent : enclosing(decl.node);
  const isIt = home?.kind === 'function' && (isByText(decl.tree, home, decl.name) || isThroughField(session, holder));
  known(session).set(holder, '', isIt);
  return isIt;
}

const known = remembered((_session: Session) => new ByHolder<boolean>());

function isByText(tree: Tree, home: FunctionNode, name: string): boolean {
  if (tree.language !== 'php' && tree.language !== 'python') return false;
  const puts = putsIn(tree, home);
  return puts.has(name) || puts.has(ANY);
}

const ANY = '*';

/** Calls and loops that may put something into variables named behind the word, by its language. */
const words: Readonly<Record<'php' | 'python', readonly string[]>> = {
  php: ['foreach', 'array_walk', 'parse_str', '=&', '= &', '$$', '${$'],
  python: ['exec('],
};
/** Characters behind such a word that are looked at. */
const REACH = 160;

/** The variables that the text behind a word puts something into. */
function putBehind(word: string, rest: string): readonly string[] {
  if (word === '$$' || word === '${$') return [ANY];
  if (word === 'exec(') return namesIn(upTo(rest, '\n'));
  const names = variablesIn(upTo(rest, word.endsWith('&') ? '[' : word === 'foreach' ? ')' : ';'));
  if (word === 'foreach') return upTo(rest, ')').includes('&') ? names.slice(0, 1) : [];
  // `$type = &$body['type']`
  if (word.endsWith('&')) return rest.startsWith(`$${names[0] ?? ''}[`) ? names.slice(0, 1) : [];
  return word === 'parse_str' ? names.slice(-1) : names.slice(0, 1);
}

function upTo(text: string, end: string): string {
  const at = text.indexOf(end);
  return at < 0 ? text : text.slice(0, at);
}

const namesIn = (text: string): readonly string[] => text.match(/\w+/g) ?? [];
const variablesIn = (text: string): readonly string[] => (text.match(/\$\w+/g) ?? []).map((name) => name.slice(1));

/** The variables of a function that something is put into so; `*`: any, by a name that the run alone knows. */
function putsIn(tree: Tree, home: FunctionNode): ReadonlySet<string> {
  const before = byFunction(tree).get(home);
  if (before) return before;
  const text = tree.file.text.slice(home.range.start, home.range.end);
  const puts = new Set<string>();
  for (const word of words[tree.language === 'php' ? 'php' : 'python'])
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      // `cursor.exec(…)`
      if (/^\w/.test(word) && /[\w.]/.test(text.charAt(at - 1))) continue;
      for (const name of putBehind(word, text.slice(at + word.length, at + word.length + REACH).trimStart())) puts.add(name);
    }
  byFunction(tree).set(home, puts);
  return puts;
}

const byFunction = remembered((_tree: Tree) => new WeakMap<FunctionNode, ReadonlySet<string>>());

/** `this.last = body;` of a local variable, where the file puts a type into what the field `last` holds. */
function isThroughField(session: Session, { decl: { tree, node, name } }: Holder): boolean {
  if (node.kind !== 'define' || !/^(?:java|go|csharp|php)$/.test(tree.language)) return false;
  return (fileIndex(session.program, tree).named.get(name) ?? []).some((use) => {
    const { parent } = use;
    if (use.kind !== 'name' || parent?.kind !== 'assign' || parent.value !== use || parent.target.kind !== 'member') return false;
    if (parent.target.object.kind !== 'name' || !(session.names.declarationsOf(use, tree)?.some((one) => one.node === node) ?? false))
      return false;
    return isPutIntoField(session, tree, parent.target.property);
  });
}

function isPutIntoField(session: Session, tree: Tree, field: string): boolean {
  const { assigned, callsOnFields, callsOn } = fileIndex(session.program, tree);
  const isOfField = (on: Node | null): boolean => on !== null && nameOf(on) === field;
  const sets = ['type', ''].flatMap((key) => assigned.get(key) ?? []);
  const isSet = sets.some(({ node: { target } }) => isOfField(target.kind === 'member' || target.kind === 'index' ? target.object : null));
  return (
    isSet ||
    [...(callsOnFields.get(field) ?? []), ...(callsOn.get(field) ?? [])].some(({ node: { callee, args } }) => {
      const [key] = args;
      if (callee.kind !== 'member' || !isOfField(callee.object) || !/^(?:put|set|add|Set|Add)\w*$/.test(callee.property)) return false;
      return key !== undefined && (key.kind !== 'string' || isBodyKey(keyOf(tree, key)));
    })
  );
}
