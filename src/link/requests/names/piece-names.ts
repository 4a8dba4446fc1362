import { ancestors, nodesAtHand, remembered } from '../../../base/tree.js';
import type { Catalogue, FunctionNode, Node, StringNode } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';
import { isConstructor } from '../../values/classes/constructors.js';

/** Steps from a text up to what it is called by: past a call, a list, a choice. */
const NEAR = 4;

/** What texts that old types begin with (`bg`, `bg.goods.`) are called by, anywhere in the program: a template of such a name may put a type together. */
export const pieceNames = remembered((program: Program): ReadonlySet<string> => {
  const begin = beginningsOf(program.catalogue);
  const names = new Set<string>();
  const taking = new Set<string>();
  for (const tree of program.code) {
    for (const node of nodesAtHand(tree)) {
      if (node.kind !== 'string' || !begin.has(node.value.replace(/\.$/, '')) || endsOtherwise(node, program.catalogue)) continue;
      for (const name of holdersOf(node, taking)) names.add(name);
    }
  }
  if (taking.size > 0) for (const name of parametersOf(program, taking)) names.add(name);
  return withLonger(program, names);
});

/** `config('temu.' . $region . '_url')`: no type ends like that. */
function endsOtherwise({ parent }: StringNode, { migrations, partnerTypes }: Catalogue): boolean {
  const last = parent?.kind === 'template' || parent?.kind === 'concat' ? parent.parts.at(-1) : null;
  if (last?.kind !== 'string' || last.value.endsWith('.')) return false;
  return ![...migrations.keys(), ...partnerTypes].some((type) => type.endsWith(last.value));
}

/** `PREFIX = ROOT + "."`: what is put together of a piece is one as well. */
function withLonger({ code }: Program, names: Set<string>): ReadonlySet<string> {
  if (names.size === 0) return names;
  for (const tree of code) {
    for (const node of nodesAtHand(tree)) {
      const value = node.kind === 'define' || node.kind === 'assign' ? node.value : null;
      if ((value?.kind !== 'concat' && value?.kind !== 'template') || isMessage(value)) continue;
      if (!value.parts.some((part) => isNamed(part, names))) continue;
      for (const name of node.kind === 'define' ? [node.name] : node.kind === 'assign' ? namesOf(node.target) : []) names.add(name);
    }
  }
  return names;
}

function isNamed(node: Node, names: ReadonlySet<string>): boolean {
  const name = nameOf(node);
  return name !== null && names.has(name);
}

/** A blank, a slash or a colon that always stands in it makes a text no type, whatever its other parts are. */
export function isMessage(node: Node): boolean {
  if (node.kind === 'template' || node.kind === 'concat') return beginsOtherwise(node.parts[0]) || node.parts.some(isMessage);
  if (node.kind === 'string') return isOther(node.value);
  if (node.kind === 'choice') return node.options.length > 0 && node.options.every(isMessage);
  if (node.kind === 'group') return node.children.length === 1 && node.children.every(isMessage);
  if (node.kind !== 'call') return false;
  // `implode("\n", $lines)`, `", ".join(tags)`, `sprintf('%s: %s', …)`: what stands between the pieces, or around them.
  const [fixed] = [...(node.callee.kind === 'member' ? [node.callee.object] : []), ...node.args].filter((one) => one.kind === 'string');
  const name = nameOf(node.callee) ?? '';
  if (fixed === undefined) return false;
  return joining.test(name) ? isOther(fixed.value) : formatting.test(name) && isOther(fixed.value.replaceAll(placeholder, 'x'));
}

/** `'push-' + channel`: a type begins with `bg` or `temu`. */
function beginsOtherwise(first: Node | undefined): boolean {
  if (first?.kind !== 'string') return false;
  const { value } = first;
  return !['bg', 'temu'].some((begin) => begin.startsWith(value) || value.startsWith(begin));
}

const isOther = (text: string): boolean => !/^[\w.-]*$/.test(text) || text.includes('..');
const joining = /^(?:implode|[jJ]oin)$/;
const formatting = /^(?:s|S)printf$|^format(?:ted)?$/;
const placeholder = /%[-+#0-9.$]{0,9}[a-zA-Z%]|\{[^{}]{0,40}\}/g;

/** The variable, key or function that holds a text; a call that is handed it is added to `taking`. */
function holdersOf(piece: StringNode, taking: Set<string>): readonly string[] {
  let below: Node = piece;
  let steps = 0;
  for (const above of ancestors(piece)) {
    if (above.kind === 'call') {
      const called = above.callee === below ? null : nameOf(above.callee);
      if (called !== null) taking.add(called);
    }
    if (above.kind === 'define' || above.kind === 'param' || above.kind === 'function') return [above.name];
    if (above.kind === 'entry') return above.key === below ? [] : namesOf(above.key);
    if (above.kind === 'assign') return namesOf(above.target);
    if (++steps > NEAR) return [];
    below = above;
  }
  return [];
}

function namesOf(node: Node): readonly string[] {
  const name = node.kind === 'string' ? node.value : nameOf(node);
  return name === null ? [] : [name];
}

/** `const typeOf = (group, name) => …` is called by the constant's name. */
function nameOfFunction({ name, parent }: FunctionNode): string {
  return name === '' && parent?.kind === 'define' ? parent.name : name;
}

/** The parameters of functions, and of the constructors of classes, of these names. */
function parametersOf({ code }: Program, called: ReadonlySet<string>): readonly string[] {
  return code.flatMap((tree) =>
    nodesAtHand(tree).flatMap((node): readonly string[] => {
      if (node.kind !== 'function') return [];
      const owner = node.parent?.kind === 'class' ? node.parent : null;
      const isCalled = called.has(nameOfFunction(node)) || (owner !== null && called.has(owner.name) && isConstructor(owner, node));
      return isCalled ? node.params.map(({ name }) => name) : [];
    }),
  );
}

/** Every beginning of an old type that ends before a dot. */
const beginningsOf = remembered(({ migrations }: Catalogue): ReadonlySet<string> => {
  const begin = new Set<string>(['bg', 'temu']);
  for (const type of migrations.keys())
    for (let at = type.indexOf('.'); at > 0; at = type.indexOf('.', at + 1)) begin.add(type.slice(0, at));
  return begin;
});
