import { foundAtHand, remembered } from '../../base/tree.js';
import type { DefineNode, Node, OwnRouting, Tree } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import type { Program } from '../program/program.js';
import { nameOf } from '../program/syntax.js';
import { bareType, goWritersIn } from '../values/classes/go-writers.js';
import { newTypes } from './gateways.js';

/**
 * `func (n Name) MarshalJSON() ([]byte, error)`, for `type Name string`, that does not write the text as it is: what it makes of another name is not told
 * by the name.
 */
export function namesWritten(program: Program): readonly OwnRouting[] {
  const writers = goWritersIn(program);
  if (writers.length === 0) return [];
  const missing = newTypes(program);
  return writers.flatMap(({ tree, node, type }): OwnRouting[] => {
    const values = program.code.flatMap((one) => valuesIn(one).filter((value) => value.type === type)).map(({ value }) => value);
    const fields = program.code.flatMap((one) => fieldsIn(one).filter((field) => field.type === type));
    const given = fields.flatMap((field) => program.code.flatMap((one) => givenIn(one).filter((entry) => isOf(entry, field))));
    if (values.length === 0 && fields.length === 0) return [];
    const all = [...values, ...given.map(({ value }) => value)];
    const isTold = all.every(({ kind }) => kind === 'string') && (fields.length === 0 || given.length > 0);
    return [
      {
        file: tree.file,
        node,
        what: 'name-test',
        missing,
        stops: true,
        isSole: isTold,
        reachedBy: isTold ? new Set(all) : 'any',
        partnerValue: null,
      },
    ];
  });
}

type Value = { readonly type: string; readonly value: Node };

/** `Name("bg.goods.add")`, `const Add Name = "bg.goods.add"` */
const valuesIn = remembered((tree: Tree): readonly Value[] => {
  if (tree.language !== 'go') return [];
  return foundAtHand(tree, (node): Value | null => {
    const [only, another] = node.kind === 'call' ? node.args : [];
    const given = node.kind === 'define' ? node.value : another ? null : only;
    if (given?.kind !== 'string' || !apiName.test(given.value)) return null;
    if (node.kind === 'call') return { type: nameOf(node.callee) ?? '', value: given };
    return node.kind === 'define' && node.type !== null ? { type: bareType(node.type), value: given } : null;
  });
});

type Field = { readonly type: string; readonly struct: string; readonly name: string };

/** `Type Name` of a struct. */
const fieldsIn = remembered((tree: Tree): readonly Field[] => {
  if (tree.language !== 'go') return [];
  return foundAtHand(tree, (node) => (node.kind === 'define' && node.member ? fieldOf(node) : null));
});

function fieldOf({ name, type, parent }: DefineNode): Field | null {
  if (type === null || parent?.kind !== 'class' || !/^(?:Api|Interface)?(?:Type|Method|Name)$/.test(name)) return null;
  return { type: bareType(type), struct: parent.name, name };
}

type Given = { readonly head: string; readonly key: string; readonly value: Node };

/** `Type: "bg.goods.add"` of a literal. */
const givenIn = remembered((tree: Tree): readonly Given[] => {
  if (tree.language !== 'go') return [];
  return foundAtHand(tree, (node): Given | null => {
    if (node.kind !== 'entry' || node.value === null || node.parent?.kind !== 'object' || node.key.kind !== 'name') return null;
    const { start } = node.parent.range;
    return { head: tree.file.text.slice(start, start + 120), key: node.key.name, value: node.value };
  });
});

function isOf({ head, key }: Given, { struct, name }: Field): boolean {
  return key === name && /^&?(?:\w+\.)?(\w+)/.exec(head)?.[1] === struct;
}
