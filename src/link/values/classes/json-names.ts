import type { ClassNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import type { Session } from '../session.js';

/** `[JsonProperty("type")]`, `[JsonPropertyName("type")]`, `[DataMember(Name = "type")]` */
const namers = /^(?:JsonProperty|JsonPropertyName|DataMember|JsonPropertyAttribute|JsonPropertyNameAttribute)$/;

/** The member of an object that C# writes out under a name in JSON, told by the attributes of its class and those above it; null where none says so. */
export function memberInJson(session: Session, type: Ref<ClassNode>, key: string): string | null {
  if (type.tree.language !== 'csharp') return null;
  for (const { node } of hierarchyOf(session, type)) {
    const found = node.body.find((part) => part.kind === 'define' && part.annotations.some((one) => isNamed(one, key)));
    if (found?.kind === 'define') return found.name;
  }
  return null;
}

function isNamed(attribute: Node, key: string): boolean {
  if (attribute.kind !== 'call' || !namers.test(nameOf(attribute.callee) ?? '')) return false;
  return attribute.args.some((arg) => {
    if (arg.kind === 'string') return arg.value === key;
    const isName = arg.kind === 'entry' && /^(?:Name|PropertyName)$/.test(nameOf(arg.key) ?? '');
    return isName && arg.value?.kind === 'string' && arg.value.value === key;
  });
}
