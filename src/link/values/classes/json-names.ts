import type { ClassNode, DefineNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import type { Session } from '../session.js';

/** `[JsonProperty("type")]`, `[JsonPropertyName("type")]`, `[DataMember(Name = "type")]`, Java's `@JsonProperty("type")`, `@JSONField(name = "type")` */
const namers =
  /^(?:JsonProperty|JsonPropertyName|DataMember|JsonPropertyAttribute|JsonPropertyNameAttribute|JSONField|SerializedName|JsonGetter)$/;

/** The member of an object that C# or Java writes out under a name in JSON, told by the attributes of its class and those above it; null where none says so. */
export function memberInJson(session: Session, type: Ref<ClassNode>, key: string): string | null {
  if (type.tree.language !== 'csharp' && type.tree.language !== 'java') return null;
  for (const { node } of hierarchyOf(session, type)) {
    const found = node.body.find((part) => part.kind === 'define' && part.annotations.some((one) => isNamed(one, key)));
    if (found?.kind === 'define') return found.name;
  }
  return null;
}

/** The name that an attribute gives a member in JSON; null where none does. */
export function nameInJson({ annotations }: DefineNode): string | null {
  const names = annotations.flatMap((one) =>
    one.kind === 'call' && namers.test(nameOf(one.callee) ?? '') ? one.args.flatMap(nameGiven) : [],
  );
  return names[0] ?? null;
}

function nameGiven(arg: Node): readonly string[] {
  if (arg.kind === 'string') return [arg.value];
  const isName = arg.kind === 'entry' && /^(?:[Nn]ame|PropertyName|value)$/.test(nameOf(arg.key) ?? '');
  return isName && arg.value?.kind === 'string' ? [arg.value.value] : [];
}

/** C#'s public property `Type`, of a class that has no `type` beside it: what is sent begins with a small letter or a capital, as the mapper is told. */
export function capitalMember(session: Session, type: Ref<ClassNode>): string | null {
  if (type.tree.language !== 'csharp') return null;
  const members = hierarchyOf(session, type).flatMap(({ node }) =>
    node.body.flatMap((part) => (part.kind === 'define' && part.name.toLowerCase() === 'type' ? [part] : [])),
  );
  const isOne = members.every(({ name, exported, annotations }) => name === 'Type' && exported && annotations.length === 0);
  return isOne ? (members[0]?.name ?? null) : null;
}

/** The getter that Java's mappers write out under a name: `getType()`, or one that an annotation gives the name; null where the class has none. */
export function getterInJson(session: Session, type: Ref<ClassNode>, key: string): string | null {
  if (type.tree.language !== 'java' || type.node.isEnum) return null;
  const byName = `get${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  for (const { node } of hierarchyOf(session, type)) {
    const found = node.body.find(
      (part) =>
        part.kind === 'function' &&
        part.params.length === 0 &&
        (part.name === byName || part.annotations.some((one) => isNamed(one, key))) &&
        !part.annotations.some((one) => /^Json?Ignore$/i.test(one.kind === 'call' ? (nameOf(one.callee) ?? '') : (nameOf(one) ?? ''))),
    );
    if (found?.kind === 'function') return found.name;
  }
  return null;
}

function isNamed(attribute: Node, key: string): boolean {
  if (attribute.kind !== 'call' || !namers.test(nameOf(attribute.callee) ?? '')) return false;
  return attribute.args.some((arg) => nameGiven(arg).includes(key));
}
