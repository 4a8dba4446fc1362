import type { Node } from '../../../model/index.js';
import * as make from '../make.js';
import type { Syntax } from '../syntax.js';

/**
 * `new("…")` without a class makes what it is put into is declared as: `HttpClient http = new();`, `Uri Base { get; } = new("…")`, and each item of
 * `Job[] jobs = [new("a", 1), new("b", 2)]`. `type`: as it is written, `List<Job>?`.
 */
export function ofTargetType(value: Node | null, type: string): Node | null {
  if (value === null) return null;
  const own = /^([\w.]{1,200})(?:<[^<>]{0,200}>)?\??$/.exec(type)?.[1];
  if (isBlank(value)) return own === undefined ? value : made(value, own);
  const item = itemOf(type);
  if (item === null) return value;
  if (value.kind === 'list' && value.items.some(isBlank))
    return make.list(
      value.range,
      value.items.map((one) => made(one, item)),
    );
  const isOfBlanks =
    value.kind === 'object' && value.entries.some((one) => one.kind === 'entry' && one.value !== null && isBlank(one.value));
  if (!isOfBlanks) return value;
  const entries = value.entries.map((one) =>
    one.kind === 'entry' && one.value !== null ? make.entry(one.key, made(one.value, item)) : one,
  );
  return make.object(value.range, entries);
}

/** `client.BaseAddress = new("…")`; a field or property of the class is as it is declared above. */
export function assignedType(at: Syntax): string {
  const name = at.part('left')?.text.replace(/^this\./, '') ?? '';
  if (/(?:^|\.)(?:BaseAddress|RequestUri)$/.test(name)) return 'Uri';
  for (let up = at.parent; up !== null; up = up.parent) {
    if (up.type !== 'declaration_list') continue;
    const known = up.children.map((child) => declaredIn(child, name)).find((type) => type !== null);
    return known ?? '';
  }
  return '';
}

function declaredIn(member: Syntax, name: string): string | null {
  if (member.type === 'property_declaration') return member.textOf('name') === name ? member.textOf('type') : null;
  const declared = member.type === 'field_declaration' ? member.ofType('variable_declaration')[0] : undefined;
  const isIts = declared?.ofType('variable_declarator').some((one) => (one.part('name') ?? one.part(0))?.text === name) ?? false;
  return isIts ? (declared?.textOf('type') ?? null) : null;
}

/** Of a list its items, of a dictionary its values. */
function itemOf(type: string): string | null {
  return /^(?:[\w.]{1,200}<(?:[\w.?]{1,200},\s{0,20})?)?([\w.]{1,200})\??(?:>|\[\])\??$/.exec(type)?.[1] ?? null;
}

function isBlank(value: Node): boolean {
  return value.kind === 'call' && value.isNew && value.callee.kind === 'name' && value.callee.name === '';
}

/** A qualified name means its last part. */
function made(value: Node, type: string): Node {
  if (value.kind !== 'call' || !isBlank(value)) return value;
  const name = make.name(value.callee.range, type.slice(type.lastIndexOf('.') + 1));
  return make.call(value.range, name, value.args, true);
}
