import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, DefineNode, EntryNode, Node, StringNode, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import { ABSENT, type AbstractValue, type Env, nodeValue, TOP, unknown, unresolvedOf } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { listed } from '../pinned.js';
import type { Session } from '../session.js';
import { enumMember } from './enum-members.js';

/** Attributes of .NET's own that say a text of an enum's member, and the property by which the text is read. */
const told: Readonly<Record<string, string>> = {
  Description: 'Description',
  EnumMember: 'Value',
  DisplayName: 'DisplayName',
  Display: 'Name',
};
const written = /[<(]\s*(?:[\w.]{1,100}\.)?(Description|EnumMember|DisplayName|Display)(?:Attribute)?\s*[>)]/;

const asks = /^GetCustomAttributes?$/;
const fields = /^Get(?:Field|Member)$/;

/** Variables that lead to the field: `var name = value.ToString(); var field = type.GetField(name);`. */
const HOPS = 4;

/**
 * `value.GetType().GetField(value.ToString()).GetCustomAttribute<DescriptionAttribute>()`: the attribute over the member that `value` is, as an object of what it
 * says. Null for any other call, and where no enum's member is asked.
 */
export function enumAttributeAsked(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const name = nameOf(node.callee) ?? '';
  if (tree.language !== 'csharp' || !asks.test(name)) return null;
  const attribute = written.exec(tree.file.text.slice(node.callee.range.start, node.range.end))?.[1];
  const field = attribute === undefined ? null : fieldAsked(session, node, tree);
  const values = field === null ? [] : evaluate(session, field, tree, env);
  const members = values.map(enumMember);
  if (attribute === undefined || members.every((member) => member === null)) {
    const unresolved = unresolvedOf(values);
    return unresolved.length > 0 ? [unknown(unresolved)] : null;
  }
  return values.map((value, i): AbstractValue => {
    const member = members[i];
    if (!member) return value;
    const over = attributeOver(member.node, attribute);
    const { steps, certain, caller, pathCondition, routed } = value;
    const provenance = { steps, certain, caller, pathCondition, routed };
    if (name === 'GetCustomAttributes') return { ...listed(over ? [over] : [], node, member.tree, TOP), ...provenance };
    return over === null ? { ...ABSENT, ...provenance } : { ...nodeValue({ tree: member.tree, node: over }, TOP), ...provenance };
  });
}

/** `value` of `….GetField(value.ToString())`, `….GetMember(Enum.GetName(type, value))`. */
function fieldAsked(session: Session, { callee, args }: CallNode, tree: Tree): Node | null {
  const object = callee.kind === 'member' ? callee.object : null;
  const isStatic = object?.kind === 'name' && /^(?:Attribute|CustomAttributeExtensions)$/.test(object.name);
  const start = isStatic ? (args[0] ?? null) : object;
  const call = start === null ? null : callIn(session, start, tree, (one) => fields.test(nameOf(one.callee) ?? ''), HOPS);
  const [given] = call?.args ?? [];
  if (!given) return null;
  const text = callIn(session, given, tree, (one) => /^(?:ToString|GetName)$/.test(nameOf(one.callee) ?? ''), HOPS);
  if (text === null || text.callee.kind !== 'member') return null;
  return nameOf(text.callee) === 'ToString' ? text.callee.object : (text.args.at(-1) ?? null);
}

/** The call in an expression, or in what the variables in it were made with. */
function callIn(session: Session, node: Node, tree: Tree, is: (call: CallNode) => boolean, hops: number): CallNode | null {
  for (const part of walk(node)) if (part.kind === 'call' && is(part)) return part;
  if (hops === 0) return null;
  for (const part of walk(node)) {
    const [decl, another] = part.kind === 'name' ? (session.names.declarationsOf(part, tree) ?? []) : [];
    const value = decl?.node.kind === 'define' && !decl.node.member && !another && decl.tree === tree ? decl.node.value : null;
    const found = value === null ? null : callIn(session, value, tree, is, hops - 1);
    if (found !== null) return found;
  }
  return null;
}

function attributeOver(member: DefineNode, name: string): Node | null {
  const over = member.annotations.find(
    (one): one is CallNode => one.kind === 'call' && (nameOf(one.callee) ?? '').replace(/Attribute$/, '') === name,
  );
  return over === undefined ? null : saidBy(over);
}

/** `[Description("x")]` as `{ Description: "x" }`, `[EnumMember(Value = "x")]` as `{ Value: "x" }`. */
const saidBy = remembered((over: CallNode): Node => {
  const { range, parent } = over;
  const property = told[(nameOf(over.callee) ?? '').replace(/Attribute$/, '')] ?? '';
  const entries = over.args.map((arg): EntryNode => {
    const key: StringNode = { kind: 'string', range: arg.range, parent: over, inner: arg.range, value: property, quote: '' };
    return arg.kind === 'entry' ? arg : { kind: 'entry', range: arg.range, parent: over, key, value: arg };
  });
  return { kind: 'object', range, parent, entries };
});
