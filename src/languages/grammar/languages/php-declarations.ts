import type { Node } from '../../../model/index.js';
import { asParam, type Binding, bind } from '../bind.js';
import * as make from '../make.js';
import type { Syntax } from '../syntax.js';

const isPrivate = (at: Syntax | null): boolean => at?.ofType('visibility_modifier')[0]?.text === 'private';

const annotations = (at: Syntax | null): readonly Node[] => at?.all('attributes') ?? [];

export const bare = (name: string): string => name.replace(/^\$/, '');

/** `const A = '…', B = '…';` at the top and in classes. */
export function constant(at: Syntax): readonly Node[] {
  const name = at.part(0);
  const member = at.scope?.type.endsWith('declaration_list') ?? false;
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [
    make.define(own, { value: at.maybe(1), constant: true, exported: !isPrivate(at.parent), member, annotations: annotations(at.parent) }),
  ];
}

export function property(at: Syntax): readonly Node[] {
  const name = at.part('name') ?? at.part(0);
  const own = { range: at.range, name: bare(name?.text ?? ''), at: name?.range ?? at.range };
  const more: Binding = { constant: at.parent?.has('readonly_modifier') ?? false, exported: !isPrivate(at.parent), member: true };
  return [
    make.define(own, {
      value: at.maybe('default_value'),
      type: at.parent?.part('type')?.text ?? null,
      annotations: at.parent?.ofType('property_element')[0] === at ? annotations(at.parent) : [],
      ...more,
    }),
  ];
}

export function enumCase(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [make.define(own, { value: at.maybe('value'), constant: true, exported: true, member: true, annotations: annotations(at) })];
}

export function param(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: bare(name?.text ?? ''), at: name?.range ?? at.range };
  return [
    make.param(own, {
      initial: at.maybe('default_value'),
      type: at.part('type')?.text ?? null,
      field: at.type === 'property_promotion_parameter',
      rest: at.type === 'variadic_parameter',
      annotations: annotations(at),
    }),
  ];
}

export const func = (at: Syntax): readonly Node[] => [
  make.func(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    params: at.all('parameters').map(asParam),
    body: at.all('body'),
    exported: at.part('name') !== undefined && !isPrivate(at),
    annotations: annotations(at),
  }),
];

export const arrow = (at: Syntax): readonly Node[] => {
  const body = at.one('body');
  return [make.func(at.range, { params: at.all('parameters').map(asParam), body: [make.returns(body.range, body)] })];
};

export const type = (at: Syntax): readonly Node[] => [
  make.type(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    extends: (at.ofType('base_clause')[0] ?? at.ofType('class_interface_clause')[0])?.part(0)?.text ?? null,
    body: at.all('body'),
    exported: true,
    isEnum: at.type === 'enum_declaration',
    annotations: annotations(at),
  }),
];

export const static_ = (at: Syntax): readonly Node[] => bind(at, at.one('name'), at.maybe('value'), {});
