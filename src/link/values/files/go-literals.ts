import { remembered } from '../../../base/tree.js';
import type { ClassNode, DefineNode, Node, ObjectNode, Tree } from '../../../model/index.js';
import { folderOf } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { classesNamed } from '../../symbols/class-names.js';
import { typeNamed, writtenWith } from '../../symbols/go-structs.js';
import { isNamedValue } from '../../symbols/named-types.js';
import { type AbstractValue, type NodeValue, nodeValue, TOP, UNKNOWN } from '../abstract-value.js';
import { pinned, standingFor } from '../pinned.js';
import type { Session } from '../session.js';
import { noteField } from './filled-fields.js';

/**
 * The literal that a program would have written for the content of a file: fields under the names that their tags give the keys. The strings stay those of
 * the file. Null where the type is no struct, map or list that is known.
 */
export function ofContent(session: Session, type: string, tree: Tree, content: AbstractValue, at: Node): readonly AbstractValue[] | null {
  if (content.kind !== 'node') return null;
  const made = literal(session, type, tree, { tree: content.tree, node: content.node }, at);
  return made === null ? null : [made];
}

const plain = /^(?:string|bool|byte|rune|u?int(?:8|16|32|64)?|float(?:32|64)|any|interface\{\s*\}|time\.Duration)$/;

function literal(session: Session, written: string, tree: Tree, from: Ref, at: Node): NodeValue | null {
  const type = written.trim().replace(/^\*+/, '');
  const item = /^\[\w*\](?!byte$)(.+)$/s.exec(type)?.[1];
  const value = /^map\[[\w.]+\](.+)$/s.exec(type)?.[1];
  if (plain.test(type) || (item !== undefined && plain.test(item)) || (value !== undefined && plain.test(value)))
    return nodeValue(from, TOP);
  const known = literals(from.node).get(`${tree.file.path} ${type}`);
  if (known) return nodeValue(known, TOP);
  const made =
    item !== undefined
      ? listOf(session, item, tree, from, at)
      : value !== undefined
        ? mapOf(session, value, tree, from, at)
        : structFrom(session, type, tree, from, at);
  if (made === null) return null;
  literals(from.node).set(`${tree.file.path} ${type}`, made);
  return nodeValue(made, TOP);
}

const literals = remembered((_from: Node) => new Map<string, Ref>());

function listOf(session: Session, item: string, tree: Tree, { tree: file, node }: Ref, at: Node): Ref | null {
  if (node.kind !== 'list') return null;
  const items = node.items.map((one) => part(session, item, tree, { tree: file, node: one }, at));
  return { tree, node: writtenWith({ kind: 'list', range: at.range, parent: at.parent, items }, null) };
}

function mapOf(session: Session, value: string, tree: Tree, from: Ref, at: Node): Ref | null {
  const entries = entriesOf(from);
  if (entries === null) return null;
  const made = [...entries].map(([key, node]) => entry(at, key, part(session, value, tree, { tree: from.tree, node }, at)));
  return { tree, node: writtenWith({ kind: 'object', range: at.range, parent: at.parent, entries: made }, null) };
}

function structFrom(session: Session, type: string, tree: Tree, from: Ref, at: Node): Ref | null {
  const entries = entriesOf(from);
  const struct = /^[\w.]+$/.test(type) ? typeNamed(session, tree, type) : null;
  if (struct === null || entries === null) return null;
  if (isNamedValue(session, struct)) return from;
  const made = fieldsOf(session, struct).flatMap(({ tree: home, node: field }) => {
    const found = underName([...entries], jsonName(home, field));
    if (found) noteField(found, field.name, home);
    return found && field.type !== null
      ? [entry(at, field.name, part(session, field.type, home, { tree: from.tree, node: found }, at))]
      : [];
  });
  const object: ObjectNode = { kind: 'object', range: at.range, parent: at.parent, entries: made };
  return { tree: struct.tree, node: writtenWith(object, struct.node.name) };
}

/** The value of a field or an item. */
function part(session: Session, type: string, tree: Tree, from: Ref, at: Node): Node {
  const made = literal(session, type, tree, from, at);
  return made === null ? standingFor(UNKNOWN, from.node) : pinned(made);
}

/** A type and its methods may be several nodes; the fields of what a struct embeds stand among its own in the file. */
function fieldsOf(session: Session, struct: Ref<ClassNode>): readonly Ref<DefineNode>[] {
  return hierarchyOf(session, struct).flatMap(({ tree, node: { name } }) => {
    const parts = classesNamed(session.program, name, tree).filter((one) => folderOf(one.tree.file.path) === folderOf(tree.file.path));
    return parts.flatMap((one) => one.node.body.flatMap((node) => (node.kind === 'define' ? [{ tree: one.tree, node }] : [])));
  });
}

/** The keys by which files name the fields of a struct that are structs themselves; none for any other type. */
export function sectionsOf(session: Session, type: string, tree: Tree): readonly string[] {
  const struct = /^[\w.]+$/.test(type) ? typeNamed(session, tree, type) : null;
  if (struct === null) return [];
  return fieldsOf(session, struct).flatMap(({ tree: home, node: field }) => {
    const written = field.type?.replace(/^\*/, '') ?? '';
    return /^[\w.]+$/.test(written) && typeNamed(session, home, written) !== null ? [jsonName(home, field)] : [];
  });
}

/** `json:"base_url,omitempty"`; a field without such a tag has its own name. */
function jsonName({ file }: Tree, { annotations, name }: DefineNode): string {
  for (const { range } of annotations) {
    const tag = /\b(?:json|yaml|toml|mapstructure):"([^",]+)/.exec(file.text.slice(range.start, range.end))?.[1];
    if (tag !== undefined) return tag;
  }
  return name;
}

/** Decoders take a key that is written with other capitals where none is written alike. */
function underName(entries: readonly (readonly [string, Node])[], name: string): Node | null {
  const found = entries.find(([key]) => key === name) ?? entries.find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1] ?? null;
}

function entriesOf({ tree, node }: Ref): ReadonlyMap<string, Node> | null {
  const all = node.kind === 'object' ? node.entries : node.kind === 'group' ? node.children : null;
  if (all === null) return null;
  return new Map(
    all.flatMap((one): [string, Node][] => {
      const key = one.kind === 'entry' ? keyOf(tree, one.key) : null;
      return one.kind === 'entry' && key !== null && one.value ? [[key, one.value]] : [];
    }),
  );
}

function entry({ range: { start } }: Node, key: string, value: Node): Node {
  const range = { start, end: start };
  return { kind: 'entry', range, parent: null, key: { kind: 'plain', range, parent: null, text: key }, value };
}
