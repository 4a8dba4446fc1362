import { remembered } from '../../base/tree.js';
import type { MemberNode, Tree } from '../../model/index.js';
import { folderOf, type Program } from '../program/program.js';
import type { SymbolTable } from './symbol-table.js';

/** What Go declares itself. */
export const builtIn =
  /^(?:append|cap|clear|close|complex|copy|delete|imag|len|make|max|min|new|panic|print|println|real|recover|bool|byte|rune|string|error|any|comparable|u?int\d*|uintptr|float\d+|complex\d+)$/;

/** `Platform`, `*Platform`: a type of the package itself, which no file of it declares. */
export function isMissingGoType(program: Program, written: string, tree: Tree): boolean {
  const name = ownName(written);
  if (name === null || builtIn.test(name)) return false;
  const folder = folderOf(tree.file.path);
  const files = program.folders.get(folder) ?? [];
  const about = `${folder}\0${files.length}\0${name}`;
  const known = answers(program).get(about) ?? !isDeclaredIn(files, name);
  answers(program).set(about, known);
  return known;
}

/** By folder, its open files and name. */
const answers = remembered((_: Program) => new Map<string, boolean>());

/** `type Platform`, a line of a block of types, a parameter of a generic one. */
function isDeclaredIn(files: readonly Tree[], name: string): boolean {
  const declared = new RegExp(`\\btype\\s+${name}\\b|^[ \\t]+${name}[ \\t]|\\[[^\\]\\n]{0,80}\\b${name}\\b`, 'm');
  return files.some(({ file }) => file.text.includes(name) && declared.test(file.text));
}

/** `j.p` of a receiver or variable whose struct has a field `p Platform` of such a type. */
export function isGoFieldOfMissing({ names, program }: SymbolTable, { object, property }: MemberNode, tree: Tree): boolean {
  if (tree.language !== 'go' || object.kind !== 'name') return false;
  return (names.declarationsOf(object, tree) ?? []).some(({ node }) => {
    const name = (node.kind === 'define' || node.kind === 'param') && node.type !== null ? ownName(node.type) : null;
    const structs = name === null ? [] : names.classNamed(name, tree);
    const fields = structs.flatMap((one) => (one.node.kind === 'class' ? one.node.body : []));
    return fields.some(
      (field) => field.kind === 'define' && field.name === property && field.type !== null && isMissingGoType(program, field.type, tree),
    );
  });
}

/** A type's name without a package before it; null for any other type. */
function ownName(written: string): string | null {
  return /^\*?([A-Za-z_]\w{1,60})$/.exec(written.trim())?.[1] ?? null;
}
