import type { Edit } from '../model/index.js';

/** A statement that imports a function of the module: up to the function's name, the name, and what follows. */
const IMPORT = /^(.*\b)(temu_?(?:gateway|type))\b((?!.*\btemu_?(?:gateway|type)\b).*)$/is;

/** Statements put in at one place that differ in the imported function alone become one that imports both; an edit that is there twice counts once. */
export function joinedImports(edits: readonly Edit[]): readonly Edit[] {
  const joined = new Map<string, { readonly edit: Edit; readonly names: Set<string>; readonly around: readonly [string, string] }>();
  for (const edit of edits) {
    const [, before = edit.text, name, behind = ''] = (edit.range.start === edit.range.end && IMPORT.exec(edit.text)) || [];
    const key = `${edit.file.path}:${edit.range.start}:${edit.range.end}:${before}\0${behind}`;
    const known = joined.get(key) ?? { edit, names: new Set(), around: [before, behind] };
    joined.set(key, known);
    if (name !== undefined) known.names.add(name);
  }
  return [...joined.values()].map(({ edit, names, around: [before, behind] }) =>
    names.size > 1 ? { ...edit, text: before + [...names].sort().join(', ') + behind } : edit,
  );
}
