import { walk } from '../../base/tree.js';
import type { NameNode, Node } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import type { Decl } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { argumentAt } from '../requests/arguments.js';
import { assignmentsTo } from '../symbols/writes.js';
import { type AbstractValue, type Env, TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { isForm } from './forms.js';
import { isReadByName, readIn } from './keyed-read.js';
import { isPure, isReadable, textAt } from './purity.js';
import type { TypeQuestion } from './type-expression.js';

/** Chains of callers beyond which a body is not asked about. */
const CHAINS = 120;

/**
 * The source text of a read of the type in the very variable that is sent as the body: right whoever calls, and whatever is in it. Of a body that is a
 * text already (JSON, a form) that is the text itself, in which the router finds the type. Null where it may be something else.
 */
export function sentBody(asked: TypeQuestion): string | null {
  const { session, call, callStrings } = asked;
  if (callStrings.length > CHAINS) return null;
  for (const at of call.client.body) {
    const node = argumentAt(session, call, at, TOP)?.node ?? null;
    const name = node === null ? null : variableIn(asked, node);
    const read = name === null ? null : readOf(asked, name);
    if (read !== null) return read;
  }
  return null;
}

/** `body` of `bytes.NewReader(body)`, `new StringEntity(body, UTF_8)`, `json.dumps(body).encode()`: the only part of a library's call that is a body. */
function variableIn(asked: TypeQuestion, node: Node): NameNode | null {
  if (node.kind === 'name') return node;
  if (node.kind !== 'call' || !isOfLibrary(asked, node.callee)) return null;
  const { callee, args } = node;
  const parts = (callee.kind === 'member' ? [callee.object, ...args] : args).filter(
    (part) => isBody(asked, part) || (part.kind === 'name' && isWritten(asked, part)),
  );
  const [only, another] = parts;
  return only && !another ? variableIn(asked, only) : null;
}

/** PHP's `json_encode($data)`: an array, whatever else nobody knows of it, and an entry that is not there reads as null. */
function isWritten({ call }: TypeQuestion, name: NameNode): boolean {
  const { parent } = name;
  return (
    call.tree.language === 'php' &&
    parent?.kind === 'call' &&
    parent.args[0] === name &&
    /^(?:wp_)?json_encode$|^http_build_query$/.test(nameOf(parent.callee) ?? '')
  );
}

/** A function of the project's own may send another type than it is handed. */
function isOfLibrary({ session, call }: TypeQuestion, callee: Node): boolean {
  return evaluate(session, callee, call.tree, TOP).every(({ kind }) => kind === 'library' || kind === 'unknown');
}

function isBody(asked: TypeQuestion, node: Node): boolean {
  const [decl = null] = node.kind === 'name' ? (asked.session.names.declarationsOf(node, asked.call.tree) ?? []) : [];
  if (decl !== null && (isDeclaredMapping(decl) || isDeclaredText(decl))) return true;
  return ofEach(asked, node, (value) => isText(value) || isMapping(value) || isForm(value));
}

function isText(value: AbstractValue): boolean {
  return 'asText' in value && value.asText;
}

function isMapping(value: AbstractValue): boolean {
  return value.kind === 'node' && !value.asText && value.node.kind === 'object';
}

/** For every chain of callers. */
function ofEach({ session, call, callStrings, closed }: TypeQuestion, node: Node, is: (value: AbstractValue) => boolean): boolean {
  const envs: readonly Env[] =
    closed && callStrings.length > 0 ? callStrings.map((callString) => ({ activations: null, callString })) : [TOP];
  return envs.every((env) => {
    const values = evaluate(session, node, call.tree, env);
    return values.length > 0 && values.every(is);
  });
}

function readOf(asked: TypeQuestion, name: NameNode): string | null {
  const { session, call, place } = asked;
  const [decl, another] = session.names.declarationsOf(name, call.tree) ?? [];
  if (!decl || another || decl.property !== null || !isPure(name) || !isReadable(session, name, place, call)) return null;
  if (isChangedBetween(place, name)) return null;
  const own = textAt(call, name);
  if (isDeclaredMapping(decl)) return entryOf(asked, decl, own);
  if (isDeclaredText(decl) || (isUntyped(decl) && ofEach(asked, name, isText)))
    return assignmentsTo(session, decl).length > 0 ? null : isBuffer(decl) ? `${own}.String()` : own;
  if (isWritten(asked, name) || ofEach(asked, name, isMapping)) return entryOf(asked, decl, own);
  return isScript(call.tree) && ofEach(asked, name, isForm) ? `${own}.get('${keyOf(asked)}')` : null;
}

/** Whatever callers hand over, it is read as one. */
function isDeclaredMapping(decl: Decl): boolean {
  const { tree, node } = decl;
  const type = node.kind === 'param' || node.kind === 'define' ? node.type : null;
  if (type === null) return false;
  if (tree.language === 'php') return type === 'array';
  if (tree.language === 'python') return /^(?:typing\.)?(?:dict|Dict)\b/.test(type);
  return tree.language === 'java' || tree.language === 'go' ? readIn(tree, decl, 'type', '') !== null : false;
}

function keyOf({ keys }: TypeQuestion): string {
  const [only, another] = keys;
  return only !== undefined && another === undefined ? only : 'type';
}

/** The variable is written to, or asked to change, behind the host and before it is sent. */
function isChangedBetween(place: Node, sent: NameNode): boolean {
  const scope = enclosing(sent);
  if (scope === null) return false;
  for (const node of walk(scope)) {
    if (node.kind !== 'name' || node.name !== sent.name || node.range.start < place.range.end || node.range.end > sent.range.start)
      continue;
    let part: Node = node;
    while ((part.parent?.kind === 'member' || part.parent?.kind === 'index') && part.parent.object === part) part = part.parent;
    if (part.parent?.kind === 'assign' && part.parent.target === part) return true;
    if (part.kind === 'member' && part.parent?.kind === 'call' && part.parent.callee === part && !/^(?:get|to|as)/.test(part.property))
      return true;
  }
  return false;
}

/** What is sent to a gateway is a text in the end, and one that names the type; a declared type says that it is one already. */
function isDeclaredText(decl: Decl): boolean {
  const { language } = decl.tree;
  const [type, made] = typeAndMaking(decl);
  if (language === 'java') return /^(?:String|byte\[\])$/.test(type);
  if (language === 'php') return /^\??string$/.test(type);
  if (language === 'python') return /^(?:str|bytes)(?: \| (?:str|bytes))?$/.test(type);
  if (language !== 'go') return type === 'string';
  return isBuffer(decl) || /^(?:string|\[\]byte)$/.test(type) || /^(?:json\.Marshal\(|string\(|\[\]byte\(|\w+\.Encode\(\)$)/.test(made);
}

function isUntyped(decl: Decl): boolean {
  return decl.tree.language !== 'go' && /^(?:|any|unknown|var)$/.test(typeAndMaking(decl)[0]);
}

/** Go's buffer gives its text without being read. */
function isBuffer(decl: Decl): boolean {
  const [type, made] = typeAndMaking(decl);
  return decl.tree.language === 'go' && (/^\*?bytes\.Buffer$/.test(type) || /^(?:new\(bytes\.Buffer\)|&?bytes\.Buffer\{)/.test(made));
}

function typeAndMaking({ tree, node }: Decl): readonly [type: string, made: string] {
  if (node.kind !== 'param' && node.kind !== 'define') return ['', ''];
  const made = node.kind === 'define' && node.value ? tree.file.text.slice(node.value.range.start, node.value.range.end) : '';
  return [node.type ?? '', made];
}

/** The entry under the body's key, in a manner that fails on no body. */
function entryOf(asked: TypeQuestion, decl: Decl, own: string): string | null {
  const { session, call } = asked;
  const { tree } = call;
  const key = keyOf(asked);
  if (isScript(tree)) return isReadByName(session, decl) ? `${own}.${key}` : null;
  if (tree.language === 'php') return `${own}['${key}'] ?? null`;
  if (tree.language === 'python') return `${own}.get("${key}")`;
  return readIn(tree, decl, key, own);
}
