import type { CallNode, Node, ObjectNode } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';
import { TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import { replacesType } from '../../values/library/replacers.js';
import { entriesOf } from '../../values/objects/copied-entries.js';
import { keptSource } from '../../values/objects/php-copies.js';
import { isChangedBetween, isVariable, type Variable } from '../sameness/changed-between.js';
import { isGetterOfBody } from '../sameness/same-value.js';
import { isBuffer, isDeclaredText } from '../type/declared-texts.js';
import { isReadAnew } from '../type/method-reads.js';
import { isWrittenUnasked, onlyGiven, type TypeQuestion } from '../type/type-expression.js';
import { declOf, isDeclaredMapping, isMapping, isText, ofEach } from './body-values.js';
import { isJsonObject } from './csharp-bodies.js';
import { isForm } from './forms.js';
import { grownForm } from './grown-form.js';
import { handedBody } from './handed-body.js';
import { isOwnEncoder } from './own-encoders.js';

/** `body` of `bytes.NewReader(body)`, `new StringEntity(body, UTF_8)`, `json.dumps(body).encode()`: the only part of a library's call that can be one. */
export function bodyIn(asked: TypeQuestion, node: Node): Variable | ObjectNode | CallNode | null {
  const given = onlyGiven(node);
  if (given !== null) return bodyIn(asked, given);
  const grown = grownForm(asked, node);
  if (grown !== null) return grown;
  if (isVariable(node) || node.kind === 'object') return node;
  const merged = mergedObject(asked, node);
  if (merged !== null) return merged;
  if (node.kind === 'call' && isEncoded(asked, node)) return node;
  const handed = handedBody(asked.session, { tree: asked.call.tree, node }, asked.callStrings);
  if (handed !== null) return bodyIn(asked, handed);
  if (node.kind !== 'call') return null;
  const own = ownObject(asked, node);
  if (own !== null) return own;
  if (!isOfLibrary(asked, node.callee)) return null;
  const { callee, args } = node;
  if (writes.test(nameOf(callee) ?? '')) {
    const [given] = args;
    const merged = given === undefined ? null : mergedObject(asked, given);
    if (merged !== null && !replacesType(asked.session, node, asked.call.tree)) return merged;
    if (given === undefined || replacesType(asked.session, node, asked.call.tree) || isWrittenUnasked(asked, node, given)) return null;
    // `http_build_query(array_map(fn ($v) => is_array($v) ? json_encode($v) : $v, $params))`
    const kept = given.kind === 'call' && asked.call.tree.language === 'php' ? keptSource(given) : null;
    const first = kept ?? handedBody(asked.session, { tree: asked.call.tree, node: given }, asked.callStrings) ?? given;
    return isVariable(first) || first.kind === 'object' || isGivenAnew(asked, first) ? first : null;
  }
  const listed = listedIn(asked, node);
  if (listed !== null) return bodyIn(asked, listed);
  const parts = partsOf(node).filter((part) => isBody(asked, part));
  const [only, another] = parts;
  return only && !another ? bodyIn(asked, only) : null;
}

/** `Object.assign({ timestamp }, options.data)`: a new object, so what it is put together of is a literal's entries and what is spread into it. */
function mergedObject({ call: { tree } }: TypeQuestion, node: Node): ObjectNode | null {
  if (!isScript(tree) || node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.property !== 'assign') return null;
  const { callee, args, range, parent } = node;
  const [first, ...others] = args;
  if (nameOf(callee.object) !== 'Object' || first?.kind !== 'object' || others.some(({ kind }) => kind === 'spread')) return null;
  const spread = (value: Node): readonly Node[] =>
    value.kind === 'object' ? value.entries : [{ kind: 'spread', value, range: value.range, parent: node }];
  return { kind: 'object', range, parent, entries: [first, ...others].flatMap(spread) };
}

/** Java's router reads a map or a text, that of scripts an object; a getter gives it once more, and so does a method that only puts it together. */
function isGivenAnew({ session, call: { tree }, callStrings }: TypeQuestion, node: Node): node is CallNode {
  if (tree.language === 'java') return isGetterOfBody(session, node, tree);
  return isScript(tree) && isReadAnew(session, node, tree, callStrings.map(along));
}

/** `params.toJSONString()`, `new JSONObject(params).toString()`: the map that writes itself out, or is copied to. */
function ownObject(asked: TypeQuestion, { callee, args }: CallNode): Variable | null {
  if (callee.kind !== 'member' || args.length > 0 || !/^to(?:JSONString|Json|String)$/.test(callee.property)) return null;
  const { object } = callee;
  const copied = object.kind === 'call' && object.isNew && nameOf(object.callee) === 'JSONObject' ? object.args : [];
  const [map, another] = callee.property === 'toString' || copied.length > 0 ? copied : [object];
  return map !== undefined && another === undefined && isVariable(map) && isBody(asked, map) ? map : null;
}

/** What of a library's call may be the body: behind it a kind or a character set may stand, which are texts as well. */
function partsOf({ callee, args }: CallNode): readonly Node[] {
  if (/^(?:(?:String|ByteArray)(?:Content|Entity)|HttpEntity|of(?:String|ByteArray))$/.test(nameOf(callee) ?? '')) return args.slice(0, 1);
  if (callee.kind !== 'member') return args;
  return callee.property === 'getBytes' ? [callee.object] : [callee.object, ...args];
}

/** `new URLSearchParams(Object.entries(body).map(([k, v]) => [k, String(v)]))`: the object whose entries a script's form is made of. */
function listedIn({ session, call: { tree } }: TypeQuestion, { args: [only, another] }: CallNode): Node | null {
  if (!only || another || !isScript(tree)) return null;
  const listed = entriesOf(session, { tree, node: only });
  return listed !== null && listed.node !== only && listed.tree === tree ? listed.node : null;
}

/** `encode(body)` of a function of the project's own, which the router is handed once more. */
function isEncoded(asked: TypeQuestion, call: CallNode): boolean {
  const isGiven = (arg: Node): boolean => arg.kind === 'string' || (isVariable(arg) && !isChangedBetween(asked, arg));
  return call.args.every(isGiven) && isOwnEncoder(asked.session, call, asked.call.tree);
}

/** What writes its first argument out as a text, or copies it. */
const writes =
  /^(?:stringify|dumps|_?dict|OrderedDict|Dict|EasyDict|Munch|Box|(?:wp_)?json_encode|http_build_query|urlencode|toJSONString|toJson|writeValueAsString|SerializeObject|[sS]erialize|SerializeToUtf8Bytes|FormUrlEncodedContent)$/;

/** A function of the project's own may send another type than it is handed. */
function isOfLibrary({ session, call }: TypeQuestion, callee: Node): boolean {
  return evaluate(session, callee, call.tree, TOP).every(({ kind }) => kind === 'library' || kind === 'unknown');
}

function isBody(asked: TypeQuestion, node: Node): boolean {
  if (node.kind === 'call' && (writes.test(nameOf(node.callee) ?? '') || isEncoded(asked, node))) return true;
  // `Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(request))`
  if (node.kind === 'call' && nameOf(node.callee) === 'GetBytes' && node.args.some((arg) => arg.kind === 'call' && isBody(asked, arg)))
    return true;
  if (node.kind === 'call' && node.callee.kind === 'member' && /^[tT]oString$/.test(node.callee.property)) {
    const isWritten = isJsonObject(declOf(asked, node.callee.object));
    if (isWritten || node.args.length === 0) return isWritten || isGrown(asked, node.callee.object);
  }
  const decl = declOf(asked, node);
  if (isJsonObject(decl)) return true;
  if (decl !== null && (isDeclaredMapping(asked, decl) || isDeclaredText(decl))) return true;
  return ofEach(asked, node, (value) => isText(value) || isMapping(value) || isForm(value));
}

/** `json` of `StringBuilder json` */
function isGrown(asked: TypeQuestion, node: Node): boolean {
  const decl = declOf(asked, node);
  return decl !== null && isBuffer(decl);
}
