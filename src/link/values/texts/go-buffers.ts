import { ancestors, walk } from '../../../base/tree.js';
import type { CallNode, DefineNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { bodyKey } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { nameOf } from '../../program/syntax.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { asText } from '../objects/made-objects.js';
import { isConditional } from '../objects/write-order.js';
import { writtenTo } from '../objects/written-entries.js';
import type { Session } from '../session.js';
import { behindUrl } from './appended-text.js';
import { sum } from './strings.js';

const made =
  /^(?:new\((?:bytes\.Buffer|strings\.Builder)\)|&?(?:bytes\.Buffer|strings\.Builder)\{\}|bytes\.NewBuffer\((?:nil|\[\]byte\{\}|make\([^)]*\))\)|bytes\.NewBufferString\(""\))$/;
const declared = /^\*?(?:bytes\.Buffer|strings\.Builder)$/;
const writers = /^(?:Fprint\w*|NewWriter|NewWriterLevel|Copy|CopyN|Execute|ExecuteTemplate|ReadFrom|Reset|Truncate)$/;

/** Go's `json.NewEncoder(&buf).Encode(params)`, `buf.Write(raw)`: what a buffer holds where `use` reads it; null where that is not one thing. */
export function writtenToBuffer(session: Session, define: DefineNode, use: Node, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const home = enclosing(define);
  if (tree.language !== 'go' || home === null || enclosing(use) !== home || !isBuffer(define, tree)) return null;
  const written: Node[] = [];
  const around = new Set(ancestors(use));
  const calls = [...walk(home)].filter(
    (call): call is CallNode => call.kind === 'call' && call.range.end <= use.range.start && !around.has(call),
  );
  const isOf = ({ callee, args }: CallNode): boolean =>
    (callee.kind === 'member' && isNamed(callee.object, define.name)) || args.some((arg) => isNamed(arg, define.name));
  const inOrder = writtenInOrder(calls.filter(isOf), define.name, home, (node) => isInLoop(session, node, home, tree));
  if (inOrder !== null)
    return sum(
      session,
      inOrder.map((node) => ({ tree, node, env })),
    );
  if (calls.some((call) => isOf(call) && isGathering(call, nameOf(call.callee) ?? '')))
    return gatheredInto(session, home, define.name, use, tree, env);
  for (const call of calls) {
    const name = nameOf(call.callee) ?? '';
    const object = call.callee.kind === 'member' ? call.callee.object : null;
    const isOn = object !== null && isNamed(object, define.name);
    const isHanded = isOf(call);
    if (writers.test(name) && isHanded) return null;
    const isWrite = /^Write(?:String)?$/.test(name) ? isOn : name === 'Encode' && object !== null && encodesInto(home, object, define.name);
    const [arg] = call.args;
    if (!isWrite || arg === undefined) continue;
    if (isConditional(call, home)) return null;
    written.push(arg);
  }
  const [only, another] = written;
  return only && !another ? evaluate(session, only, tree, env).map(asText) : null;
}

/** The parts of a text that statements write one after the other, each of them always: `sb.WriteString(base)`; null where anything else is done to the buffer. */
function writtenInOrder(
  calls: readonly CallNode[],
  name: string,
  home: FunctionNode,
  isLooped: (node: Node) => boolean,
): readonly Node[] | null {
  const parts = calls.map((call): Node | null => {
    const [arg, another] = call.args;
    const isOn = call.callee.kind === 'member' && isNamed(call.callee.object, name) && call.callee.property === 'WriteString';
    return isOn && arg && !another && !isConditional(call, home) && !isLooped(call) ? arg : null;
  });
  return parts.length === 0 || parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

/** `fmt.Fprintf(&text, ",%q:%s", k, raw)`, `text.WriteString(k + "=" + v)`: an entry of a map that is written as text, in a loop. */
function isGathering(call: CallNode, name: string): boolean {
  return /^(?:Fprint\w*|Write(?:String)?)$/.test(name) && !call.args.every(({ kind }) => kind === 'string' || kind === 'name');
}

/** The map whose entries a loop writes as text, where no type is written beside them; null for any other text. */
function gatheredInto(session: Session, home: Node, name: string, use: Node, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const isType = [...walk(home)].some(
    (node) => node.kind === 'call' && node.args.some((arg) => isNamed(arg, name)) && node.args.some(namesType),
  );
  const found = isType ? [] : writtenTo(session, use, tree, env);
  return found.length > 0 ? behindUrl(session, writtenFirst(session, home, name, tree, env), found, use, tree, env) : null;
}

/** What the buffer holds before a loop or a condition writes to it. */
function writtenFirst(session: Session, home: Node, name: string, tree: Tree, env: Env): readonly AbstractValue[] {
  const parts: Node[] = [];
  for (const call of walk(home)) {
    if (call.kind !== 'call' || call.callee.kind !== 'member' || !isNamed(call.callee.object, name)) continue;
    const [arg, another] = call.args;
    if (call.callee.property !== 'WriteString' || !arg || another || isConditional(call, home) || isInLoop(session, call, home, tree))
      break;
    parts.push(arg);
  }
  return sum(
    session,
    parts.map((node) => ({ tree, node, env })),
  );
}

function isInLoop({ program }: Session, node: Node, home: Node, tree: Tree): boolean {
  for (const outer of ancestors(node)) {
    if (outer === home) return false;
    if (program.isLoop(tree, outer)) return true;
  }
  return false;
}

function namesType(node: Node): boolean {
  return node.kind === 'string' && new RegExp(`(?:^|\\W)${bodyKey}["']?\\s*[:=]`).test(node.value);
}

function isBuffer({ type, value }: DefineNode, { file }: Tree): boolean {
  if (value === null) return declared.test(type ?? '');
  return made.test(file.text.slice(value.range.start, value.range.end).replaceAll(/\s/g, ''));
}

/** `json.NewEncoder(&buf)`, or a variable that holds it. */
function encodesInto(home: Node, object: Node, name: string): boolean {
  if (object.kind === 'call') return isEncoder(object, name);
  if (object.kind !== 'name') return false;
  return [...walk(home)].some(
    (node) => node.kind === 'define' && node.name === object.name && node.value?.kind === 'call' && isEncoder(node.value, name),
  );
}

function isEncoder({ callee, args: [arg] }: CallNode, name: string): boolean {
  return nameOf(callee) === 'NewEncoder' && arg !== undefined && isNamed(arg, name);
}

/** `buf`, `&buf` */
function isNamed(node: Node, name: string): boolean {
  const [only, another] = node.kind === 'group' ? node.children : [node];
  return only?.kind === 'name' && only.name === name && !another;
}
