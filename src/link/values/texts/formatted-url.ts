import { remembered } from '../../../base/tree.js';
import type { CallNode, ConcatNode, Node, StringNode } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';

/**
 * The parts that `url.format({ protocol, hostname, pathname })` of Node and Python's `urlunparse((scheme, netloc, path, …))` put a URL together of, as
 * a sum; null where these are not written out in the call.
 */
export const formattedUrl = remembered((node: CallNode): ConcatNode | null => {
  const [given] = node.args;
  if (given?.kind === 'object') return given.entries.some(({ kind }) => kind !== 'entry') ? null : ofOptions(given.entries, node);
  const [scheme, host, path] = given?.kind === 'list' ? given.items : [];
  return scheme && host && path ? sum([scheme, written('://', node), host, path], node) : null;
});

export const formatsUrl = /^(?:(?:node:)?url\.format|(?:urllib\.parse\.)?urlun(?:parse|split))$/;

function ofOptions(entries: readonly Node[], node: CallNode): ConcatNode | null {
  const under = (name: RegExp): Node | null => {
    const found = entries.find((entry) => entry.kind === 'entry' && name.test(nameOf(entry.key) ?? ''));
    return found?.kind === 'entry' ? (found.value ?? found.key) : null;
  };
  const [protocol, host, path] = [under(/^protocol$/), under(/^host(?:name)?$/), under(/^pathname$/)];
  if (protocol === null || host === null) return null;
  const colon = protocol.kind === 'string' && protocol.value.endsWith(':') ? '//' : '://';
  return sum([protocol, written(colon, node), host, ...(path === null ? [] : [path])], node);
}

function written(value: string, { range, parent }: CallNode): StringNode {
  const nowhere = { start: range.start, end: range.start };
  return { kind: 'string', range: nowhere, parent, inner: nowhere, value, quote: '' };
}

function sum(parts: readonly Node[], { range, parent }: CallNode): ConcatNode {
  return { kind: 'concat', range, parent, parts };
}
