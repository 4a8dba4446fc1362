import { remembered } from '../../../base/tree.js';
import type { ClassNode, DefineNode, StringNode, Tree } from '../../../model/index.js';
import { folderOf } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { typeNamed } from '../../symbols/go-structs.js';
import { isNamedValue } from '../../symbols/named-types.js';
import { type AbstractValue, nodeValue, TOP, textValue, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { isCounted, positionOf } from './enum-members.js';
import { typeOfConstant } from './enum-methods.js';

/**
 * The value of a Go field that nothing sets, where its type is a name for numbers or texts: the constant of that type that is zero, else a value that is
 * like none of the constants. Empty for any other type: what is not set is absent.
 */
export function zeroOf(session: Session, field: DefineNode, tree: Tree): readonly AbstractValue[] {
  const type = /^[\w.]+$/.test(field.type ?? '') ? typeNamed(session, tree, field.type ?? '') : null;
  if (type === null || !isNamedValue(session, type)) return [];
  const zeros = constantsOf(session, type).flatMap((constant) => zeroIn(session, constant));
  return zeros.length > 0 ? zeros : [unnamedZero(session, type)];
}

/** The constants of a type in its own package. */
function constantsOf({ names, program }: Session, { tree, node }: Ref<ClassNode>): readonly Ref<DefineNode>[] {
  const files = (program.folders.get(folderOf(tree.file.path)) ?? []).filter((one) => one.language === 'go');
  return files.flatMap((file) =>
    [...names.scopeOf(file.root, file).entries()]
      .flatMap(([, decls]) => decls)
      .flatMap((decl) => {
        const isIts = decl.node.kind === 'define' && decl.node.constant && typeOfConstant(decl.node) === node.name;
        return isIts && decl.node.kind === 'define' ? [{ tree: file, node: decl.node }] : [];
      }),
  );
}

const neverZero = /^(?:iota\s*\+\s*[1-9]|1\s*<<)/;

/** A constant that is zero; unknown where it may be. */
function zeroIn(session: Session, { tree, node }: Ref<DefineNode>): readonly AbstractValue[] {
  const { value } = node;
  if (isCounted(tree, node)) {
    const place = positionOf(nodeValue({ tree, node }, TOP));
    if (place.kind === 'text') return place.text === '0' ? [nodeValue({ tree, node }, TOP)] : [];
    return value === null || neverZero.test(tree.file.text.slice(value.range.start, value.range.end)) ? [] : [UNKNOWN];
  }
  if (value?.kind === 'plain') return Number(value.text) === 0 ? evaluate(session, value, tree, TOP) : [];
  if (value?.kind === 'string') return value.value === '' ? evaluate(session, value, tree, TOP) : [];
  return [UNKNOWN];
}

function unnamedZero(session: Session, type: Ref<ClassNode>): AbstractValue {
  const { tree } = type;
  const isText = hierarchyOf(session, type).some((one) => one.node.extends === 'string');
  return isText
    ? textValue('', [{ file: tree.file, node: emptyText(type.node) }])
    : nodeValue({ tree, node: zeroConstant(type.node) }, TOP);
}

/** `const 0 Region = iota`: a constant of the type, under a name that no program can give. */
const zeroConstant = remembered(
  ({ range, name }: ClassNode): DefineNode => ({
    kind: 'define',
    range,
    parent: null,
    name: '0',
    at: range,
    value: null,
    constant: true,
    exported: false,
    member: false,
    type: name,
    annotations: [],
  }),
);

const emptyText = remembered((type: ClassNode): StringNode => {
  const at = { start: type.range.end, end: type.range.end };
  return { kind: 'string', range: at, parent: zeroConstant(type), inner: at, value: '', quote: '' };
});
