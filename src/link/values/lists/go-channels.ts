import { remembered } from '../../../base/tree.js';
import type { CallNode, ListNode, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, nodeValue } from '../abstract-value.js';

/** Go's `make(chan Job, 8)`: a list of all that is sent into it; null for any other call. */
export function channelMade(path: string, node: CallNode, tree: Tree, env: Env): AbstractValue | null {
  if (path !== 'make' || tree.language !== 'go') return null;
  const isChannel = /^make\(\s*chan\b/.test(tree.file.text.slice(node.range.start, node.range.end));
  return isChannel ? nodeValue({ tree, node: channelOf(node) }, env) : null;
}

const channels = new WeakSet<ListNode>();

const channelOf = remembered(({ range, parent }: CallNode): ListNode => {
  const made: ListNode = { kind: 'list', range, parent, items: [] };
  channels.add(made);
  return made;
});

/** The one name that `range` binds is an item of a channel, the index in any other list. */
export function isChannel(value: AbstractValue): boolean {
  return value.kind === 'node' && value.node.kind === 'list' && channels.has(value.node);
}
