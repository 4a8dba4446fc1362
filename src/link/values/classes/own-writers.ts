import type { CallNode, ClassNode, EntryNode, Node, Tree } from '../../../model/index.js';
import { folderOf } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { structOf } from '../../symbols/go-structs.js';
import type { AbstractValue } from '../abstract-value.js';
import type { Session } from '../session.js';
import { isOfGoWriter, writersIn } from './go-writers.js';

/** The methods by which an object says itself what is written of it. */
const writers: Readonly<Record<string, RegExp>> = {
  go: /^Marshal(?:JSON|Text)$/,
  php: /^jsonSerialize$/,
  javascript: /^toJSON$/,
  typescript: /^toJSON$/,
};
/** Annotations that name what writes a class, or the member that is written in its place. */
const marks = /^(?:JsonValue|JsonSerialize|JsonConverter|JsonConverterAttribute|model_serializer|field_serializer)$/;

/**
 * Whether a text of the object has what the object says itself (Go's `MarshalJSON`, PHP's `jsonSerialize`, a script's `toJSON`, `@JsonValue`, `[JsonConverter]`, pydantic's `@model_serializer`) or what a function
 * of the call says (`json.dumps(request, default=plain)`): its fields do not tell the type.
 */
export function isWrittenByOwn(session: Session, value: AbstractValue): boolean {
  if (value.kind !== 'instance' && value.kind !== 'node') return false;
  const { tree } = value.kind === 'instance' ? value.type : value;
  const writer = writers[tree.language];
  if (value.kind === 'node' && value.node.kind === 'object' && writer !== undefined) {
    const isIt = value.node.entries.some((entry) =>
      writer.test(entry.kind === 'function' ? entry.name : entry.kind === 'entry' ? (keyOf(tree, entry.key) ?? '') : ''),
    );
    if (isIt) return true;
  }
  if (value.kind === 'node' && value.node.kind === 'object' && tree.language === 'go') {
    if (value.node.entries.some((entry) => entry.kind === 'entry' && entry.value !== null && isOfGoWriter(session, entry.value, tree)))
      return true;
  }
  const type = value.kind === 'instance' ? value.type : tree.language === 'go' ? structOf(session, value.tree, value.node) : null;
  return type !== null && hierarchyOf(session, type).some((one) => isOwn(session, one, writer));
}

function isOwn(session: Session, { tree, node }: Ref<ClassNode>, writer: RegExp | undefined): boolean {
  const names = [
    node.name,
    ...(tree.language === 'go' ? node.body.flatMap((part) => (part.kind === 'define' ? [part.type ?? ''] : [])) : []),
  ];
  if (tree.language === 'go') return names.some((name) => isMarshalled(session, tree, name));
  return (
    node.body.some((part) => part.kind === 'function' && ((writer?.test(part.name) ?? false) || part.annotations.some(isMark))) ||
    (/^(?:java|csharp)$/.test(tree.language) && isMarked(tree, node))
  );
}

function isMark(annotation: Node): boolean {
  return marks.test((annotation.kind === 'call' ? nameOf(annotation.callee) : nameOf(annotation)) ?? '');
}

/** The attributes stand before the class, which the tree begins with them or behind them. */
function isMarked({ file: { text } }: Tree, { range, at }: ClassNode): boolean {
  const head = text.slice(Math.max(0, range.start - 200), at?.start ?? range.start);
  const own = head.slice(Math.max(head.lastIndexOf('}'), head.lastIndexOf(';')) + 1);
  return /[@[](?:JsonSerialize|JsonConverter)\b/.test(own);
}

/** `func (a Api) MarshalJSON()` in the type's folder. */
function isMarshalled({ program }: Session, tree: Tree, name: string): boolean {
  const bare = name.replace('*', '');
  return (program.folders.get(folderOf(tree.file.path)) ?? [tree]).some((one) => writersIn(one).some(({ type }) => type === bare));
}

/** Python's `json.dumps(request, default=plain)`, `cls=Encoder`: what writes an object that JSON does not know. */
export function isWrittenByCall({ args }: CallNode, values: readonly AbstractValue[], tree: Tree): boolean {
  const isGiven = args.some(
    (arg) => arg.kind === 'entry' && arg.key.kind === 'name' && /^(?:default|cls)$/.test(arg.key.name) && !isOfFields(arg, tree),
  );
  return isGiven && values.some(({ kind }) => kind === 'instance');
}

/** `default=vars`, `default=lambda o: o.__dict__`: the fields as they are. */
function isOfFields({ value }: EntryNode, { file: { text } }: Tree): boolean {
  const said = value === null ? '' : text.slice(value.range.start, value.range.end);
  return said === 'vars' || (said.startsWith('lambda ') && /^(\w+):\s?(?:\1\.__dict__|vars\(\1\))$/.test(said.slice('lambda '.length)));
}
