import type { CallNode, ClassNode, DefineNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { structOf } from '../../symbols/go-structs.js';
import { ABSENT, type AbstractValue, type Env, UNKNOWN } from '../abstract-value.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';

/** `json.Unmarshal(raw, &m)`: the text, and what is filled with its entries; null for any other call. */
export function unmarshalled({ language }: Tree, { callee, args }: CallNode): { readonly text: Node; readonly into: Node } | null {
  const [text, into, another] = args;
  const isRead = language === 'go' && callee.kind === 'member' && nameOf(callee.object) === 'json' && callee.property === 'Unmarshal';
  return isRead && text && into && !another ? { text, into } : null;
}

/** What a text of JSON has under a key, where the program itself wrote the text: a struct's field has the name of its tag there. */
export function underJsonKey(session: Session, texts: readonly AbstractValue[], key: string, at: Ref, env: Env): readonly AbstractValue[] {
  return texts.flatMap((text): readonly AbstractValue[] => {
    if (text.kind === 'absent' || (text.kind === 'unknown' && text.unresolved.length > 0)) return [text];
    const isWritten = text.kind === 'instance' || (text.kind === 'node' && text.asText);
    if (!isWritten) return [UNKNOWN];
    const type = text.kind === 'instance' ? text.type : structOf(session, text.tree, text.node);
    const field = type === null ? key : fieldWrittenAs(type, key);
    if (field === null) return [type?.node.extends === null ? ABSENT : UNKNOWN];
    return accessEach(session, [text.kind === 'node' ? { ...text, asText: false } : text], field, at, env);
  });
}

/** The field that JSON writes under a name; null where the struct has none. */
function fieldWrittenAs({ tree, node }: Ref<ClassNode>, key: string): string | null {
  for (const part of node.body) if (part.kind === 'define' && jsonName(tree, part) === key) return part.name;
  return null;
}

/** `json:"type,omitempty"`; a field without such a tag has its own name. */
function jsonName({ file }: Tree, { annotations, name }: DefineNode): string {
  for (const { range } of annotations) {
    const tag = /\bjson:"([^",]*)/.exec(file.text.slice(range.start, range.end))?.[1];
    if (tag !== undefined && tag !== '') return tag;
  }
  return name;
}
