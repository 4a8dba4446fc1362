import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { givesItself } from '../../symbols/named-types.js';
import { callsWith } from '../../symbols/writes.js';
import {
  type AbstractValue,
  type Env,
  type Holder,
  join,
  type NodeValue,
  nodeValue,
  START,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unsure,
} from '../abstract-value.js';
import { annotationMember } from '../classes/annotation-values.js';
import { memberOf } from '../classes/class-members.js';
import { asKey, memberName } from '../classes/enum-members.js';
import { isOwnMethod, memberWith } from '../classes/enum-methods.js';
import { generatedBuilder, generatedCall } from '../classes/generated-members.js';
import { gotFromPimple } from '../classes/php-array-access.js';
import { evaluate } from '../evaluate.js';
import { ofBoundTable } from '../files/java-bound-tables.js';
import { choosesNothing } from '../flow/deployments.js';
import { isParsedQuery } from '../library/csharp-queries.js';
import { linqMethod } from '../library/linq.js';
import { pythonMethod } from '../library/python-library.js';
import { takenFrom } from '../lists/queues.js';
import { itemsOf, ofListMethod } from '../lists/sequences.js';
import { chosenBy } from '../objects/chosen-by.js';
import { everyEntry } from '../objects/every-entry.js';
import { asText } from '../objects/made-objects.js';
import { madeOnDemand } from '../objects/made-on-demand.js';
import { viewOf } from '../objects/map-entries.js';
import { writtenTo } from '../objects/written-entries.js';
import { access } from '../properties.js';
import { keyed, type Session } from '../session.js';
import { behindUrl } from '../texts/appended-text.js';
import { grownText } from '../texts/grown-text.js';
import { splitAt } from '../texts/split-texts.js';
import { format, joinedList } from '../texts/strings.js';
import { boundAs, calledWithSelf, isBound } from './bound-functions.js';
import { called } from './calls.js';
import { extensionOf } from './extension-methods.js';
import { callsItself } from './function-types.js';
import { takenCall } from './magic-methods.js';
import { ofOptional } from './optionals.js';
import { onText } from './text-calls.js';

/** A text that grows: `sb`, `sb.append('}')`. */
const gathering = /^String(?:Builder|Buffer|Joiner)\(\)(?:\.(?:[aA]ppend(?:Format|Line)?|[iI]nsert|deleteCharAt|Remove|add)\(\))*$/;

const built = /^String(?:Builder|Buffer)\(\)(?:\.[aA]ppend(?:Format|Line)?\(\))*$/;

export function method(
  session: Session,
  object: AbstractValue,
  name: string,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] {
  const extended = extensionOf(session, object, name, { tree, node: node.callee });
  if (extended !== null) return called(session, extended, node, tree, env);
  const own = tree.language === 'python' ? pythonMethod(session, object, name, node, tree, env) : null;
  if (own) return own;
  const service = gotFromPimple(session, object, { tree, node }, env);
  if (service !== null) return service;
  const kept = madeOnDemand(session, object, name, node, tree, env);
  if (kept !== null) return kept;
  const taken = takenCall(session, object, { tree, node });
  if (taken !== null) return called(session, taken.fn, taken.call, tree, env);
  if (isOwnMethod(session, object, node)) {
    const at = { tree, node: node.callee };
    return access(session, object, name, at, env).flatMap((value) => called(session, value, node, tree, env));
  }
  const named =
    tree.language === 'java' ? /^(?:name|toString)$/ : tree.language === 'csharp' && node.args.length === 0 ? /^ToString$/ : null;
  const told = named?.test(name) && memberName(object) !== null;
  if (told && !isWritten(object, name)) return [asKey(object)];
  if (object.kind === 'text' && /^(?:format|formatted)$/.test(name)) return format(session, [object], node.args, tree, env);
  const optional = ofOptional(session, object, name, node, tree, env);
  if (optional !== null) return optional;
  if (object.kind === 'text' && node.args.length === 0 && givesItself(session, name, tree)) return [object];
  if (object.kind === 'text' && /^(?:[sS]plit|rsplit)$/.test(name)) return [splitAt(session, object, node.args, node, tree, env)];
  if (object.kind === 'text') return onText(session, object, name, node, tree, env);
  const said = object.kind === 'instance' && tree.language === 'java' ? annotationMember(session, object, name) : null;
  if (said !== null) return said;
  const inside =
    object.kind === 'instance' && object.type.node.isEnum && name === 'cases' ? ofEnum(session, object.type, name, node, tree, env) : null;
  if (inside !== null) return inside;
  if (object.kind === 'node') {
    const { kind } = object.node;
    if (kind === 'function' && name === 'bind')
      return [isBound({ tree, node }) ? { ...object, node: boundAs({ tree, node }, object.node, env) } : object];
    const direct = kind === 'function' ? calledWithSelf({ tree, node }) : null;
    if (direct !== null) return called(session, object, direct, tree, env);
    // `supplier.get()`, Go's `handler.Handle(…)`: the one method of a functional interface, or of a function type, is the function itself.
    if (kind === 'function' && (tree.language === 'java' || callsItself(session, tree, name)))
      return called(session, object, node, tree, env);
    const made = kind === 'class' ? madeByReference(session, { ...object, node: object.node }, name, { tree, node }, env) : null;
    if (made !== null) return made;
    const members =
      kind === 'class' && object.node.isEnum ? ofEnum(session, { tree: object.tree, node: object.node }, name, node, tree, env) : null;
    if (members !== null) return members;
    const isTaken = kind === 'object' && tree.language === 'python' && /^(?:pop|setdefault)$/.test(name);
    if ((((kind === 'object' || kind === 'list') && isReader(name, tree)) || isTaken) && node.args.length > 0) {
      if (kind === 'list' && tree.language === 'java') return itemAt(session, object, node);
      const written = isScript(tree) ? ownFunctions(session, object, name, { tree, node }, env) : [];
      return written.length > 0 ? written.flatMap((fn) => called(session, fn, node, tree, env)) : byKey(session, object, node, tree, env);
    }
    const queried = linqMethod(session, object, name, node, tree, env);
    if (queried !== null) return queried;
    const view = kind === 'object' && node.args.length === 0 ? viewOf(session, object, name) : null;
    if (view !== null) return view;
    const popped = takenFrom(session, object, name, node, tree, env);
    if (popped !== null) return popped;
    const listed = ofListMethod(session, object, name, node, tree, env);
    if (listed !== null) return listed;
    if (kind === 'list' && name === 'join') return joinedList(session, object, node, tree, env);
    // Go's `url.Values` as a query.
    if (kind === 'object' && name === 'Encode' && tree.language === 'go' && node.args.length === 0) return [{ ...object, asText: true }];
    if (kind === 'object' && /^To(?:Json)?String$/.test(name) && isMadeAsJson(object.tree, object.node)) return [asText(object)];
    if (kind === 'object' && /^(?:toString|build|to_dict|copy|clone|toJSONString|toJson|getBytes|encode|Encode)$/.test(name))
      return [object];
    // Gson's tree of an object, Jackson's copy of one.
    if (kind === 'object' && tree.language === 'java' && node.args.length === 0 && /^(?:getAsJsonObject|deepCopy|asMap)$/.test(name))
      return [object];
    // What a Go buffer holds.
    if (kind === 'object' && object.asText && /^(?:String|Bytes)$/.test(name)) return [object];
  }
  // A library's function is bound to the object that it is read of.
  if (object.kind === 'library' && name === 'bind' && isScript(tree) && node.args.length === 1 && !object.path.endsWith('()'))
    return [object];
  if (object.kind === 'library' && object.holders.length > 0 && isReader(name, tree) && node.args.length > 0) {
    const found = byKey(session, object, node, tree, env);
    const isMap = /^(?:Weak)?Map\(\)$/.test(object.path) && isScript(tree);
    if (found.some((value) => value.kind === 'text' || (isMap && isPut(object.path, value)))) return found;
  }
  if (object.kind === 'library' && gathering.test(object.path) && /^(?:[tT]oString|substring)$/.test(name)) {
    const written = writtenTo(session, node, tree, env);
    const before = written.length > 0 && built.test(object.path) ? grownText(session, object, node, tree, env) : [];
    if (written.length > 0) return behindUrl(session, before, written, node, tree, env);
  }
  if (object.kind === 'library' && /^[tT]oString$/.test(name) && built.test(object.path))
    return grownText(session, object, node, tree, env);
  // A builder hands itself on: `new JSONObject().put(…)`, `form.toString()`.
  if (name === 'ToString' && writesItself(object)) return [asText(object)];
  if (object.kind === 'library' && object.holders.length > 0 && /^(?:toString|toJSONString|build|Encode|encode|getBytes)$/.test(name))
    return [name === 'toString' && isScript(tree) ? asText(object) : object];
  const bound = object.kind === 'node' ? ofBoundTable(session, object, name, node, tree) : null;
  if (bound !== null) return bound;
  const generated = generatedBy(session, object, name, { tree, node }, env);
  if (generated !== null) return generated;
  const at = { tree, node: node.callee };
  return access(session, object, name, at, env).flatMap((value) => called(session, value, node, tree, env));
}

/** Json.NET's `body.ToString(Formatting.None)` is the JSON of the object, and what a query was parsed into writes it. */
function writesItself(object: AbstractValue): boolean {
  if (isParsedQuery(object)) return true;
  return object.kind === 'library' && /^J(?:Object|Token)(?:\.\w{1,20})?\(\)$/.test(object.path);
}

/** `new JObject { ["page"] = page }`, `new JsonObject()` */
function isMadeAsJson({ language, file: { text } }: Tree, { range, parent }: Node): boolean {
  const { start } = parent?.kind === 'call' && parent.isNew ? parent.range : range;
  return language === 'csharp' && /^new\s+(?:\w+\.){0,5}(?:JObject|JsonObject)\b/.test(text.slice(start, start + 100));
}

function generatedBy(
  session: Session,
  object: AbstractValue,
  name: string,
  call: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] | null {
  if (object.kind === 'instance') return generatedCall(session, object, name, call, env);
  if (object.kind !== 'node' || object.node.kind !== 'class') return null;
  return generatedBuilder({ tree: object.tree, node: object.node }, name, call, env);
}

/** The values of an enum's built-in functions: its members, or the one of a name or a value; null for a function of the program. */
function ofEnum(
  session: Session,
  { tree: home, node: type }: Ref<ClassNode>,
  name: string,
  { args }: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  if (type.body.some((part) => part.kind === 'function' && part.name === name)) return null;
  const [first, another] = args;
  if (/^(?:values|cases)$/.test(name) && !first) return [nodeValue({ tree: home, node: type }, env)];
  if (!first || another) return null;
  if (/^(?:from|tryFrom)$/.test(name) && home.language === 'php') return memberWith(session, { tree: home, node: type }, first, tree, env);
  if (name !== 'valueOf' || home.language !== 'java') return null;
  return evaluate(session, first, tree, env).flatMap((asked): readonly AbstractValue[] => {
    const member = type.body.find((part) => part.kind === 'define' && asked.kind === 'text' && part.name === asked.text);
    return member?.kind === 'define' && member.value ? evaluate(session, member.value, home, env) : [UNKNOWN];
  });
}

/** `shops.get(1)` of a list that is only added to; of any other, any of its items. */
function itemAt(session: Session, list: NodeValue, { args: [place, another] }: CallNode): readonly AbstractValue[] {
  const items = itemsOf(session, list) ?? [];
  const isPlaced = place?.kind === 'plain' && /^\d+$/.test(place.text) && !another;
  const item = isPlaced && list.holders.every((holder) => isInOrder(session, holder)) ? items[Number(place.text)] : undefined;
  if (item) return evaluate(session, item.node, item.tree, item.env);
  const any = items.flatMap((one) => evaluate(session, one.node, one.tree, one.env));
  return any.length === 0 ? [UNKNOWN] : unsure(any);
}

const reading = /^(?:get|size|isEmpty|contains|indexOf|iterator|stream|forEach|of|toString|equals|println|print)$/;

function isInOrder(session: Session, holder: Holder): boolean {
  return callsWith(session, holder).every(({ node: { callee, args } }) => {
    const name = nameOf(callee) ?? '';
    return reading.test(name) || (name === 'add' && args.length === 1);
  });
}

const makings = remembered((call: CallNode): CallNode => ({ ...call, isNew: true }));

/** `factories.get(name).get()` where the table holds `CnClient::new`: a new object; null for a method that the class has. */
function madeByReference(
  session: Session,
  { tree: home, node: type }: Ref<ClassNode>,
  name: string,
  { tree, node }: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] | null {
  if (home.language !== 'java' || type.isEnum || !/^(?:get|apply|create|make|build|newInstance|call)$/.test(name)) return null;
  if (hierarchyOf(session, { tree: home, node: type }).some((one) => memberOf(session, one, name, node.callee) !== null)) return null;
  return [{ kind: 'instance', type: { tree: home, node: type }, made: { tree, node: makings(node), env }, within: null, ...START }];
}

/** Something that the program has put into a map, or that callers tell; a map itself gives what is the library's. */
function isPut(map: string, value: AbstractValue): boolean {
  if (value.kind === 'unknown') return value.unresolved.length > 0;
  return value.kind === 'library' ? !value.path.startsWith(map) : value.kind !== 'absent';
}

/** `{ get(key) { … } }`: of an object that is no map, the function that somebody wrote. */
function ownFunctions(session: Session, object: AbstractValue, name: string, at: Ref, env: Env): readonly AbstractValue[] {
  const values = access(session, object, name, at, env);
  return values.some((value) => value.kind === 'node' && value.node.kind === 'function') ? values : [];
}

/** A member of an enum that says itself how it is written. */
function isWritten(member: AbstractValue, name: string): boolean {
  return member.kind === 'instance' && member.type.node.body.some((part) => part.kind === 'function' && part.name === name);
}

function isReader(name: string, { language }: Tree): boolean {
  // Trees of JSON, as Jackson, Gson, fastjson and Hutool have them.
  if (language === 'java' && /^(?:path|getStr|getJSONObject|getAsJson(?:Object|Array|Primitive))$/.test(name)) return true;
  return /^(?:get|getOrDefault|at|fetch|dig|Get|opt|getString)$/.test(name);
}

/** `m.get(k)`, `m.get(k, default)`. */
function byKey(session: Session, object: AbstractValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [first, second] = node.args;
  if (!first) return [UNKNOWN];
  const found: AbstractValue[] = [];
  for (const key of evaluate(session, first, tree, env).map(asKey)) {
    if (key.kind === 'text' && !key.text.includes(UNKNOWN_SUBSTRING)) {
      keyed(session, key, [object]);
      const step = choosesNothing(key.text)
        ? { file: tree.file.path, range: first.range, why: 'config-key' as const, detail: key.text }
        : chosenBy(key, { tree, node: first });
      const values = access(session, object, key.text, { tree, node }, env);
      for (const value of values) {
        // A key of one round of a loop finds what belongs to that round.
        const provenance = join(value, { ...key, steps: [] });
        if (provenance !== null) found.push({ ...value, ...provenance, steps: [step, ...value.steps] });
      }
    } else {
      if (key.kind === 'unknown' && key.unresolved.length > 0) found.push(unknown(key.unresolved));
      found.push(...everyEntry(session, [object], { tree, node: first }, env));
    }
  }
  const isMissing = found.some((value) => value.kind === 'absent');
  return isMissing && second ? [...found.filter((value) => value.kind !== 'absent'), ...evaluate(session, second, tree, env)] : found;
}
