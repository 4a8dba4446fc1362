import type { Node } from '../model/index.js';
import { trimmed } from './compact.js';
import { isAsleep } from './sleeping-function.js';
import { SleepingList } from './sleeping-list.js';

const NONE: readonly Node[] = [];

/** A node's children in source order; annotations first. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'string':
    case 'regex':
    case 'plain':
    case 'name':
    case 'comment':
      return NONE;
    case 'import':
      return node.specifier === null ? NONE : [node.specifier];
    case 'template':
    case 'concat':
      return node.parts;
    case 'member':
      return owned(node, node.object);
    case 'index':
      return [...owned(node, node.object), node.index];
    case 'call':
      return [node.callee, ...node.args];
    case 'object':
      return node.entries;
    case 'entry':
      return node.value === null || node.value === node.key ? [node.key] : [node.key, node.value];
    case 'spread':
      return owned(node, node.value);
    case 'list':
      return node.items;
    case 'choice':
      return node.condition === null ? node.options : [node.condition, ...node.options];
    case 'compare':
      return [node.left, node.right];
    case 'define':
      return node.value === null ? node.annotations : [...node.annotations, node.value];
    case 'assign':
      return [node.target, node.value];
    case 'param':
      return present(...node.annotations, node.initial, ...(node.pattern ?? []).map((bound) => bound.initial));
    case 'function':
      return [...node.annotations, ...node.params, ...node.body];
    case 'class':
      return [...node.annotations, ...node.body];
    case 'branch':
      return [node.condition, ...node.then, ...node.otherwise];
    case 'switch':
      return node.subject === null ? node.cases : [node.subject, ...node.cases];
    case 'case':
      return [...node.tests, ...node.body];
    case 'return':
      return node.value === null ? NONE : [node.value];
    case 'export':
      return present(node.specifier, node.value);
    case 'group':
      return node.children;
  }
}

/** The names of one destructuring share the node that they read; one of them owns it, so that every walk meets it once. */
function owned(node: Node, child: Node): readonly Node[] {
  return child.parent === null || child.parent === node ? [child] : [];
}

function present(...nodes: readonly (Node | null)[]): Node[] {
  return nodes.filter((node): node is Node => node !== null);
}

/** Every node below `root` in source order, the root first. */
export function listed(root: Node, children: (node: Node) => readonly Node[] = childrenOf): readonly Node[] {
  const nodes: Node[] = [];
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    nodes.push(node);
    pushBackwards(pending, children(node));
  }
  return trimmed(nodes);
}

/** A node's children without what sleeps. */
export function childrenAtHand(node: Node): readonly Node[] {
  if (node.kind === 'function') return isAsleep(node) ? node.kept : childrenOf(node);
  return node.kind === 'object' ? atHandOf(node.entries) : node.kind === 'list' ? atHandOf(node.items) : childrenOf(node);
}

/** Of a list that sleeps what does not; any other list as it is. */
export function atHandOf(list: readonly Node[]): readonly Node[] {
  return SleepingList.of(list)?.kept ?? list;
}

export function pushBackwards(pending: Node[], nodes: readonly Node[]): void {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node) pending.push(node);
  }
}
