import { nodesOf, remembered } from '../../base/tree.js';
import type { FunctionNode, Node, StringNode, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { walked } from '../values/session.js';
import { familyOf } from './language-families.js';
import type { ReferenceSearch } from './references.js';

/** What asks about a function by its name and does not call it. */
const onlyAsks = /^(?:function_exists|method_exists|is_callable|defined?|array_key_exists|property_exists|in_array)$/;

/** Libraries' functions that find a function by its name: to call it, or for somebody who does. */
const finders =
  /^(?:attrgetter|methodcaller|import_string|send_task|signature|getMethod|getDeclaredMethod|findMethod|getAccessibleMethod|getMethodByName|MethodByName|CreateDelegate|invokeMethod|invokeStaticMethod|invokeExactMethod|invokeStatic|invokeRaw|invoke|invokeMap|bindKey|GetMethod|GetRuntimeMethod|GetDeclaredMethod|InvokeMember)$/;
/** Python's tables of what a module has. */
const tables = /^(?:globals|locals|vars)$/;
/** Characters of a name. */
const LONGEST = 80;

const finding = new RegExp([finders, tables, /getattr/].map(({ source }) => source.replace(/[\^$]/g, '')).join('|'));

/**
 * Texts that name a function. `array_map('send', $types)`, `$f = 'send'`: PHP's name of a function is the function, and goes where the text goes. Of
 * `getattr(module, 'send')`, `getDeclaredMethod("send")` nobody knows what is called with.
 */
export function namedByText(found: ReferenceSearch, { tree, node: fn }: Ref<FunctionNode>): void {
  if (fn.name === '') return;
  const isFree = fn.parent?.kind !== 'class';
  if (tree.language === 'php' && !isFree) return;
  const { program, graph } = found.session;
  const { migrations, partnerTypes } = program.catalogue;
  // `invoke(shop, "bg.price.review.confirm")` names no method `confirm`.
  const isType = ({ value }: StringNode): boolean => migrations.has(value) || partnerTypes.has(value);
  for (const at of walked(found.session, program.files)) {
    if (familyOf(at) !== familyOf(tree)) continue;
    // Programs beside this one have functions of that name, too.
    if (at !== tree && !graph.isTied(tree.file.path, at.file.path)) continue;
    if (!quotedIn(at).has(lowered(fn.name, tree))) continue;
    for (const node of textsIn(at).get(lowered(fn.name, tree)) ?? []) {
      if (isType(node)) continue;
      if (tree.language !== 'php') found.complete &&= !isFinding(node, isFree);
      else if (isHandled(node)) found.seat(found, { tree: at, node }, fn);
    }
  }
}

/** Of a file, by its text: the names that end where a text does; of other languages than PHP only where something finds functions by names. */
const quotedIn = remembered((tree: Tree): ReadonlySet<string> => {
  const { text } = tree.file;
  if (tree.language !== 'php' && !finding.test(text)) return new Set();
  const found = new Set<string>();
  for (const { index } of text.matchAll(/['"`]/g)) {
    let start = index;
    while (start > 0 && index - start < LONGEST && /[\w$]/.test(text.charAt(start - 1))) start--;
    if (start < index) found.add(lowered(text.slice(start, index), tree));
  }
  return found;
});

/** PHP does not tell upper case from lower in names of functions. */
function lowered(name: string, { language }: Tree): string {
  return language === 'php' ? name.toLowerCase() : name;
}

/** The texts of a file that may be names, each by the last part of what it says: `jobs.sync.send`, `\App\send`. */
const textsIn = remembered((tree: Tree): ReadonlyMap<string, readonly StringNode[]> => {
  const found = new Map<string, StringNode[]>();
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'string' || node.value.length > 120) continue;
    const name = /(?:^|[.:\\])([A-Za-z_$][\w$]*)$/.exec(node.value)?.[1];
    if (name === undefined) continue;
    const key = lowered(name, tree);
    const known = found.get(key);
    if (known) known.push(node);
    else found.set(key, [node]);
  }
  return found;
});

/** Where a text goes on as a value: handed over, kept, given back. */
function isHandled(node: StringNode): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case 'call':
      return parent.args.includes(node) && !onlyAsks.test(nameOf(parent.callee) ?? '');
    case 'define':
    case 'assign':
    case 'entry':
    case 'return':
      return parent.value === node;
    case 'param':
      return parent.initial === node;
    case 'choice':
      return parent.condition !== node;
    default:
      return parent?.kind === 'list';
  }
}

function isFinding(node: Node, isFree: boolean): boolean {
  const { parent } = node;
  if (parent?.kind === 'index')
    return isFree && parent.index === node && parent.object.kind === 'call' && tables.test(nameOf(parent.object.callee) ?? '');
  if (parent?.kind !== 'call' || !parent.args.includes(node)) return false;
  const name = nameOf(parent.callee) ?? '';
  // Of an object the evaluator knows what `getattr(client, "send")` is.
  return finders.test(name) || (isFree && name === 'getattr');
}
