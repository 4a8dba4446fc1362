import { remembered } from '../../../base/tree.js';
import type { ClassNode, DefineNode, FunctionNode, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { injectedSetting } from '../files/injected-settings.js';
import type { Session } from '../session.js';
import { constructorsOf } from './constructors.js';
import type { Instance } from './instances.js';

/** What a program sets up once, and no row of many. */
const settings = /(?:Options|Opts|Settings?|Config(?:uration)?|Conf|Properties|Props|Constants?|Consts?|Defaults?|Env|Params?)$/;

/**
 * Whether a member is a field of a record that a library may fill: a row of a database, what came as JSON. The text that such a field is declared with
 * (`String region = "CN"`) is then not what every object of the class holds.
 */
export function isFilledRecord(session: Session, { type }: Instance, key: string): boolean {
  if (settings.test(type.node.name) || type.node.isEnum || !isRecord(type.tree, type.node)) return false;
  for (const { tree, node } of hierarchyOf(session, type)) {
    const field = node.body.find((part): part is DefineNode => part.kind === 'define' && fieldNames(part.name).includes(key));
    if (field) return isOpen({ tree, node }, field) && injectedSetting(session, field, tree) === null;
  }
  return false;
}

/** Lombok's `getRegion()` reads `region`. */
function fieldNames(name: string): readonly string[] {
  return [name, `get${name.charAt(0).toUpperCase()}${name.slice(1)}`];
}

/** A class that only holds: of its methods each reads a field, or sets one. */
function isRecord(tree: Tree, type: ClassNode): boolean {
  const methods = type.body.filter((part): part is FunctionNode => part.kind === 'function' && !constructorsOf(type).includes(part));
  return !isTypeOnly(tree, type) && methods.every((method) => isAccessor(method));
}

function isTypeOnly({ file }: Tree, { range, at }: ClassNode): boolean {
  return /\binterface\s+$/.test(file.text.slice(range.start, at?.start ?? range.start));
}

const isAccessor = remembered(({ name, body }: FunctionNode): boolean => {
  const [only, another] = body;
  return (
    (/^(?:get|set|is|with)[A-Z_]/.test(name) && !another && only?.kind !== 'branch') ||
    /^(?:toString|equals|hashCode|__repr__|__str__)$/.test(name)
  );
});

/** Whoever has the object may set the field: it is public, or a method or Lombok sets it. */
function isOpen({ tree, node: type }: Ref<ClassNode>, field: DefineNode): boolean {
  const { text } = tree.file;
  const head = text.slice(Math.min(field.range.start, text.lastIndexOf('\n', field.at.start) + 1), field.at.start);
  if (field.constant || /\b(?:static|const|readonly|final|private set)\b/.test(head)) return false;
  if (isScript(tree) || tree.language === 'python') return !/\b(?:private|protected)\b|#$/.test(head);
  if (tree.language === 'csharp') return /\bpublic\b/.test(head);
  if (tree.language === 'php') return /\bpublic\b|\bvar\b/.test(head);
  if (tree.language !== 'java') return false;
  const setter = `set${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}`;
  const isGenerated = [...type.annotations, ...field.annotations].some(
    (one) => one.kind === 'call' && /^(?:Data|Setter)$/.test(nameOf(one.callee) ?? ''),
  );
  return isGenerated || /\bpublic\b/.test(head) || type.body.some((part) => part.kind === 'function' && part.name === setter);
}
