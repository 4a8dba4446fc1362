import type { ClassNode, Tree } from '../../model/index.js';
import { folderOf, isScript, lastName } from '../program/program.js';
import type { Ref } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { classesNamed } from './class-names.js';

/** The class with its other parts, and those it extends, as far as they are among the trees. */
export function hierarchyOf(session: Session, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
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

export function outsideBase(session: Session, type: Ref<ClassNode>): string | null {
  const last = hierarchyOf(session, type).findLast((one) => one.node.extends !== null);
  return last?.node.extends && parentOf(session, last) === null ? lastName(last.node.extends) : null;
}
