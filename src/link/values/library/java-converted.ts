import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, DefineNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type Env, type InstanceValue, unsure } from '../abstract-value.js';
import { getterInJson, nameInJson } from '../classes/json-names.js';
import { evaluate } from '../evaluate.js';
import { entryOf, objectOf } from '../objects/written-out.js';
import type { Session } from '../session.js';

/** Functions of Java's libraries that make a map, or a tree of JSON, of an object. */
const converters =
  /^(?:JSON\.toJSON|JSONObject\.(?:from|fromObject)|JSONUtil\.(?:parseObj|parse)|BeanUtil\.beanToMap|BeanMap\.create|(?:ObjectMapper|JsonMapper)\(\)(?:\.\w+\(\))*\.(?:valueToTree|convertValue)|Gson(?:Builder)?\(\)(?:\.\w+\(\))*\.toJsonTree)$/;

/** Readers of JSON, which may read what the program itself has written. */
const readers =
  /^(?:(?:ObjectMapper|JsonMapper)\(\)(?:\.\w+\(\))*\.(?:readValue|readTree)|Gson(?:Builder)?\(\)(?:\.\w+\(\))*\.fromJson|JSON\.parse(?:Object)?|JSONObject\.parse(?:Object)?|JSONUtil\.parse(?:Obj)?|JsonParser\.parse(?:String)?)$/;

/** What a target names that has the object's own keys: `Map.class`, `JSONObject.class`, `new TypeReference<Map<String, Object>>() {}`. */
const keyed = /^(?:new\s+Type(?:Reference|Token)\s*<\s*)?(?:\w+\.)*(?:\w*Map|JSONObject|JsonObject|ObjectNode|JsonNode|JsonElement)\b/;

/**
 * The map that Java's libraries make of an object of the project, an entry for each field or getter under the name that it has in JSON:
 * `BeanUtil.beanToMap(request)`, `mapper.convertValue(request, Map.class)`, `JSON.parseObject(JSON.toJSONString(request))`. Null for any other call, and
 * where the object is none of the project's.
 */
export function convertedByLibrary(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, second] = node.args;
  const isRead = readers.test(path);
  if (!first || !(isRead || converters.test(path)) || !isWhole(path, second, tree)) return null;
  const values = evaluate(session, first, tree, env);
  const isOwn = (value: AbstractValue): boolean => value.kind === 'instance' || (isRead && value.kind === 'node' && value.asText);
  if (!values.some(isOwn)) return null;
  const found = values.map((value): AbstractValue => {
    if (value.kind === 'node') return { ...value, asText: false, holders: [] };
    if (value.kind !== 'instance') return value;
    const { steps, caller, pathCondition, certain } = value;
    return { ...objectOf(entriesOf(session, value, first, node), node, tree, env), steps, caller, pathCondition, certain };
  });
  return values.length > 1 && values.some(({ kind }) => kind === 'instance') ? unsure(found) : found;
}

/** A map's keys are the object's: no other class is filled, and no names of fields are told. */
function isWhole(path: string, second: Node | undefined, { file }: Tree): boolean {
  if (!second) return !/\.(?:convertValue|readValue|fromJson)$/.test(path);
  if (path === 'BeanUtil.beanToMap') return second.kind === 'plain';
  return keyed.test(file.text.slice(second.range.start, second.range.end));
}

/** The object's own entries; before them, of an object whose class callers alone may tell, whatever that class has. */
function entriesOf(session: Session, { type, made }: InstanceValue, object: Node, call: CallNode): readonly Node[] {
  const getters = TYPES.filter((name) => getterInJson(session, type, name) !== null);
  const names = [...new Set([...fieldsOf(session, type).map(writtenAs), ...getters])];
  const of = entriesBy(call);
  const entries = names.map((name) =>
    of(`${type.tree.file.path} ${type.node.range.start} ${name}`, () => entryFor(session, type, object, name)),
  );
  const { range, parent } = object;
  return made !== null ? entries : [of('...', () => ({ kind: 'spread', range, parent, value: object })), ...entries];
}

/** Keys that a getter alone may give. */
const TYPES = ['type', 'apiType', 'api_type', 'method'];

/** The fields of a class and of those above it that belong to each object. */
function fieldsOf(session: Session, type: Ref<ClassNode>): readonly DefineNode[] {
  return hierarchyOf(session, type).flatMap(({ tree, node }) =>
    node.body.filter(
      (part): part is DefineNode =>
        part.kind === 'define' && !/\b(?:static|transient)\b/.test(tree.file.text.slice(part.range.start, part.at.start)),
    ),
  );
}

function writtenAs(field: DefineNode): string {
  return nameInJson(field) ?? field.name;
}

/** The value stands in a group, which has no text that could be written a second time elsewhere: the router is handed the map itself. */
function entryFor(session: Session, type: Ref<ClassNode>, object: Node, name: string): Node {
  const { range, parent } = object;
  const getter = getterInJson(session, type, name);
  const field = fieldsOf(session, type).find((one) => writtenAs(one) === name);
  const read = (property: string, of: Node | null): Node => ({ kind: 'member', range, parent: of, object, property, at: range });
  const call = { kind: 'call', range, parent, callee: object, args: [], isNew: false } satisfies CallNode;
  const value = getter === null ? read(field?.name ?? name, parent) : Object.assign(call, { callee: read(getter, call) });
  return entryOf(name, { kind: 'group', range, parent, children: [value] });
}

/** One node for each entry, however often the call is looked at. */
const entriesBy = remembered((_call: Node) => {
  const known = new Map<string, Node>();
  return (mark: string, make: () => Node): Node => {
    const found = known.get(mark) ?? make();
    known.set(mark, found);
    return found;
  };
});
