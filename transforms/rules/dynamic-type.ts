import type { Node, Site, Transform } from '../../src/model/index.js';
import { evidence, keep, review } from '../support/decisions.js';
import { migrationOf } from '../support/proposals.js';

const nameEnd = /^[A-Za-z0-9_-]|^\.[A-Za-z0-9]/;
const placeholder = /^(%[a-z]|\{\w*\}|\$\{|#\{|\{\{)/i;

/** The token is only the beginning, or the end, of a name that is put together at run time: a rename would build a name that nobody announced, and is not offered. */
export const dynamicType: Transform = {
  name: 'dynamic-type',
  decide(site, facts) {
    if (site.kind !== 'type' || site.node?.kind !== 'string' || !continues(site, site.node)) return null;
    const known = facts.links.dynamic.find((dynamic) => dynamic.file === site.file && covers(dynamic.node, site));
    const { newType } = migrationOf(site, facts);
    // A condition of the user's own chooses between the two, as in a table of both.
    if (known?.partners.includes(newType))
      return keep('translation-table', [evidence(site.file, known.node.range, 'old-and-new-together', newType)]);
    return review('dynamic-type', [], [], known?.becomes ?? []);
  },
};

function covers(node: Node, site: Site): boolean {
  return node.range.start <= site.range.start && site.range.end <= node.range.end;
}

function continues(site: Site, node: Extract<Node, { kind: 'string' }>): boolean {
  const rest = site.file.text.slice(site.range.end, node.inner.end);
  const startsHere = site.range.start === node.inner.start;
  // A dot may end a sentence; behind a name that is the whole string, or before a value, another part of the name follows.
  if (placeholder.test(rest.replace(/^\./, '')) || (startsHere && rest === '.')) return true;
  const endsHere = rest === '' || rest === '.';
  return (endsHere && joins(neighbour(node, 1))) || (startsHere && joinsBefore(neighbour(node, -1)));
}

/**
 * The text or expression right before or behind, also over the edge of a template that is a part of something longer: `f"bg.goods.add" f"{suffix}"`.
 */
function neighbour(node: Node, step: 1 | -1): Node | null {
  const owner = node.parent;
  if (owner?.kind !== 'template' && owner?.kind !== 'concat') return null;
  const next = owner.parts[owner.parts.indexOf(node) + step];
  return next ? edge(next, step) : neighbour(owner, step);
}

function edge(node: Node, step: 1 | -1): Node {
  const part = node.kind === 'template' || node.kind === 'concat' ? node.parts.at(step === 1 ? 0 : -1) : undefined;
  return part ? edge(part, step) : node;
}

/** Whether the neighbour may be part of the name: an unknown expression, or text that goes on with one. */
function joins(next: Node | null): boolean {
  if (next === null) return false;
  return next.kind === 'string' ? nameEnd.test(next.value) : true;
}

function joinsBefore(previous: Node | null): boolean {
  if (previous === null) return false;
  return previous.kind === 'string' ? /[A-Za-z0-9_.-]$/.test(previous.value) : true;
}
