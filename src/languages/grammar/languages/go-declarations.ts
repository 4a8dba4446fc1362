import { walk } from '../../../base/tree.js';
import type { ClassNode, FunctionNode, Node } from '../../../model/index.js';
import { asParam } from '../bind.js';
import * as make from '../make.js';
import type { Syntax } from '../syntax.js';

const isTop = (at: Syntax): boolean => at.scope?.parent === null;
export const isExported = (at: Syntax, name: string): boolean => isTop(at) && /^\p{Lu}/u.test(name);

export const param = (at: Syntax): readonly Node[] => {
  const more = { type: at.part('type')?.text ?? null, rest: at.type === 'variadic_parameter_declaration' };
  const names = at.parts('name');
  if (names.length === 0) return [make.param({ range: at.range, name: '', at: at.range }, more)];
  return names.map((name) => make.param({ range: at.range, name: name.text, at: name.range }, more));
};

export const func = (at: Syntax): FunctionNode =>
  make.func(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    params: at.all('parameters').map(asParam),
    body: at.all('body'),
    exported: at.type !== 'func_literal' && /^\p{Lu}/u.test(at.textOf('name')),
  });

/** A method stands in a class of its receiver's type, and its receiver is `this`, unless the name is bound anew inside. */
export function method(at: Syntax): readonly Node[] {
  const own = func(at);
  const receiver = at.part('receiver')?.part(0);
  const name = receiver?.textOf('name') ?? '';
  const inside = [...walk(own)];
  const isShadowed = inside.some((node) => (node.kind === 'define' || node.kind === 'param') && node.name === name);
  if (name !== '' && !isShadowed) {
    for (const node of inside) if (node.kind === 'name' && node.name === name) Object.assign(node, { name: 'this' });
  }
  const type = (receiver?.textOf('type') ?? '').replace(/^[*\s]+|\[.*$/gs, '');
  return [make.type(at.range, { name: type, body: [own], exported: /^\p{Lu}/u.test(type) })];
}

/** `type goodsService service` and `type Client = temu.Client` have the fields of the other type; `type Name string` is a text. */
function renamedType(at: Syntax, of: string): readonly Node[] {
  const name = at.part('name');
  const exported = isExported(at, name?.text ?? '');
  return [make.type(at.range, { name: name?.text ?? '', at: name?.range ?? null, extends: of, exported })];
}

export function typeSpec(at: Syntax): readonly Node[] {
  const type = at.part('type');
  if (type?.type === 'type_identifier' || type?.type === 'qualified_type') return renamedType(at, type.text);
  if (type?.type !== 'struct_type' && type?.type !== 'interface_type') return [];
  const body = type.inside;
  const embedded = type
    .ofType('field_declaration_list')[0]
    ?.ofType('field_declaration')
    .find((field) => !field.part('name'));
  const name = at.part('name');
  return [
    make.type(at.range, {
      name: name?.text ?? '',
      at: name?.range ?? null,
      extends: embedded?.textOf('type') ?? null,
      body,
      exported: isExported(at, name?.text ?? ''),
    }),
  ];
}

export function field(at: Syntax): readonly Node[] {
  const struct = anonymous(at);
  const fields = at.parts('name').map((name, i) => {
    const annotations = i === 0 ? at.all('tag') : [];
    const more = { member: true, type: struct?.name ?? at.textOf('type'), annotations, exported: /^\p{Lu}/u.test(name.text) };
    return make.define({ range: at.range, name: name.text, at: name.range }, more);
  });
  return struct ? [...fields, struct] : fields;
}

/** `Temu struct { URL string }`: the struct has a name that no program can write; null for any other type. */
export function anonymous(at: Syntax): ClassNode | null {
  const type = at.part('type');
  const struct = type?.type === 'pointer_type' ? type.part(0) : type;
  const [name] = at.parts('name');
  if (struct?.type !== 'struct_type' || !name) return null;
  return make.type(struct.range, { name: `${name.text}__${struct.start}`, at: null, extends: null, body: struct.inside, exported: true });
}
