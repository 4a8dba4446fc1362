import type { ClassNode, Tree } from '../../model/index.js';
import { folderOf, isScript, lastName } from '../program/program.js';
import type { Ref } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { classesNamed } from './class-names.js';
import { resolveImport } from './import-resolver.js';

/** The class with its other parts, and those it extends, as far as they are among the trees. */
export function hierarchyOf(session: Session, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  if (type.tree.language === 'python') return pythonLine(session, type, []);
  const line: Ref<ClassNode>[] = [];
  let at: Ref<ClassNode> | null = type;
  while (at && !line.some((one) => one.node === at?.node) && line.length < 24) {
    const parts: readonly Ref<ClassNode>[] = [at, ...otherParts(session, at)];
    line.push(...parts);
    at = parts.reduce<Ref<ClassNode> | null>((found, part) => found ?? parentOf(session, part), null);
  }
  return line;
}

/** Go's methods stand beside their struct, C# and Ruby open a class again, PHP takes traits in. */
function otherParts({ program }: Session, { tree, node }: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  if (tree.language === 'php')
    return traitsOf(tree, node)
      .flatMap((name) => classesNamed(program, name, tree))
      .filter((ref) => ref.tree.language === 'php');
  if (tree.language !== 'go' && tree.language !== 'csharp' && tree.language !== 'ruby') return [];
  const isNear = (other: Ref): boolean => tree.language !== 'go' || folderOf(other.tree.file.path) === folderOf(tree.file.path);
  return (program.classes.get(node.name) ?? []).filter((ref) => ref.node !== node && ref.tree.language === tree.language && isNear(ref));
}

/** `use SignsRequests, Retries;` in the class. */
export function traitsOf(tree: Tree, { body }: ClassNode): readonly string[] {
  return body.flatMap((part) => {
    const isUse = part.kind === 'group' && /^use\b/i.test(tree.file.text.slice(part.range.start, part.range.start + 4));
    return isUse ? part.children.flatMap((child) => (child.kind === 'name' ? [lastName(child.name)] : [])) : [];
  });
}

function parentOf(session: Session, { tree, node }: Ref<ClassNode>): Ref<ClassNode> | null {
  if (node.extends === null) return null;
  const candidates = classesNamed(session.program, lastName(node.extends), tree);
  const near = candidates.filter((ref) => ref.tree === tree);
  const family = candidates.filter((ref) => ref.tree.language === tree.language || (isScript(ref.tree) && isScript(tree)));
  const [only, another] = near.length > 0 ? near : family;
  const isOneType = only && (!another || otherParts(session, only).length > 0);
  return isOneType && only ? only : null;
}

/** The class, then each of its bases with theirs, from the left. */
function pythonLine(session: Session, type: Ref<ClassNode>, below: readonly Ref<ClassNode>[]): readonly Ref<ClassNode>[] {
  if (below.length > 24 || below.some((one) => one.node === type.node)) return [];
  const line = [type];
  for (const written of basesOf(type.node)) {
    const base = pythonClass(session, type.tree, written);
    if (base === null || typeof base === 'string') continue;
    for (const one of pythonLine(session, base, [...below, type])) if (!line.some(({ node }) => node === one.node)) line.push(one);
  }
  return line;
}

function basesOf({ extends: first, mixins }: ClassNode): readonly string[] {
  return first === null ? mixins : [first, ...mixins];
}

/** The class that a base's name means by the file's imports, the path of a library's; null where that is not known. */
function pythonClass(session: Session, tree: Tree, written: string): Ref<ClassNode> | string | null {
  const [first = '', ...rest] = written.replace(/\[.*$/s, '').split('.');
  const [decl, another] = session.names.scopeOf(tree.root, tree).get(first) ?? [];
  if (!decl) return rest.length === 0 ? byName(session, tree, first) : null;
  if (decl.node.kind === 'class') return rest.length === 0 && !another ? { tree, node: decl.node } : null;
  const found = session.names.importOf(decl);
  return found === null ? null : inModule(session, tree, found.node.from, found.imported === '*' ? rest : [found.imported, ...rest], 0);
}

function inModule(session: Session, tree: Tree, from: string, names: readonly string[], depth: number): Ref<ClassNode> | string | null {
  const [name, ...rest] = names;
  if (name === undefined || depth > 8) return null;
  const resolved = resolveImport(session.program, tree, from);
  const below = from.endsWith('.') ? `${from}${name}` : `${from}.${name}`;
  if (resolved.kind === 'library') return [from, ...names].join('.');
  for (const target of resolved.kind === 'trees' ? resolved.trees : []) {
    const [decl] = session.names.scopeOf(target.root, target).get(name) ?? [];
    if (decl?.node.kind === 'class' && rest.length === 0) return { tree: target, node: decl.node };
    const found = decl && session.names.importOf(decl);
    if (found) return inModule(session, target, found.node.from, found.imported === '*' ? rest : [found.imported, ...rest], depth + 1);
  }
  return rest.length > 0 ? inModule(session, tree, below, rest, depth + 1) : null;
}

/** A name that the file does not bind, from `import *`. */
function byName({ program }: Session, tree: Tree, name: string): Ref<ClassNode> | string | null {
  const [only, another] = (program.classes.get(name) ?? []).filter((ref) => ref.tree.language === tree.language);
  return only && !another ? only : name;
}

const plainBases = /^(?:object|abc\.ABC|ABC|typing\.(?:Generic|Protocol)|Generic|Protocol)$/;

/** The first base from a library, by its whole path: `requests.Session`. */
function pythonBase(session: Session, type: Ref<ClassNode>): string | null {
  for (const one of hierarchyOf(session, type)) {
    for (const written of basesOf(one.node)) {
      const base = pythonClass(session, one.tree, written);
      if (base === null) return lastName(written);
      if (typeof base === 'string' && !plainBases.test(base)) return base;
    }
  }
  return null;
}

export function outsideBase(session: Session, type: Ref<ClassNode>): string | null {
  if (type.tree.language === 'python') return pythonBase(session, type);
  const last = hierarchyOf(session, type).findLast((one) => one.node.extends !== null);
  return last?.node.extends && parentOf(session, last) === null ? lastName(last.node.extends) : null;
}
