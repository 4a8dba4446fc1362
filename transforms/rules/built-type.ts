import { editAt } from '../../src/base/edit-at.js';
import { contains } from '../../src/base/tree.js';
import type { Decision, DynamicType, Edit, Facts, Node, Site, StringNode } from '../../src/model/index.js';
import { aboutCopies, areSentRenamed, copiesOfBuilt } from '../support/built-copies.js';
import { review } from '../support/decisions.js';

import { migrationOf } from '../support/proposals.js';

/** A type put together at run time that no plain search finds. */
export function builtType(dynamic: DynamicType, facts: Facts): Decision | null {
  if (dynamic.becomes.length === 0) return null;
  const isToken = facts.index.sitesIn(dynamic.file.path).some(({ range }) => contains(dynamic.node.range, range));
  return isToken ? null : review('dynamic-type', [], [], dynamic.becomes);
}

/**
 * The decision for an expression that always is one old type: `decision` is that for a string in its place, whose edit would not suit the pieces. The
 * expression is changed only if requests are known to send it, and it alone from there, or if it goes with those that are; else it is a question.
 */
export function ofBuilt(site: Site, decision: Decision, facts: Facts): Decision {
  if (decision.action === 'keep') return decision;
  const goes = facts.pairsOf(site).length > 0 || areSentRenamed(site, facts);
  const change = decision.action === 'review' || !goes ? null : changeOf(site, facts);
  return decision.action === 'review' || change === null ? review('dynamic-type', [], [], [site.found]) : { ...decision, edits: [change] };
}

/** The edit that renames such an expression, where requests are known to send it or a copy of it; null where it stays as it is. */
export function changeOf(site: Site, facts: Facts): Edit | null {
  const pairs = facts.pairsOf(site);
  const { sent, unsent } = copiesOfBuilt(aboutCopies(site, facts), facts);
  if (pairs.length === 0 && (sent.length === 0 || !unsent.includes(site))) return null;
  if (pairs.some(({ type }) => type.strength !== 'proved')) return null;
  const isToken = facts.index.sitesIn(site.file.path).some(({ range }) => contains(site.range, range));
  return isToken ? null : editOf(site, migrationOf(site, facts).newType);
}

/** One piece in the place of another where the rest stays; else a string in the place of the expression. Null where neither is sure to be right. */
function editOf(site: Site, newType: string): Edit | null {
  const pieces = piecesOf(site.node);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first?.kind === 'string' && first.value !== '' && site.found.startsWith(first.value)) {
    const behind = site.found.slice(first.value.length);
    if (newType.endsWith(behind) && newType.length > behind.length)
      return inPiece(site, first, newType.slice(0, -behind.length || undefined));
  }
  if (last?.kind === 'string' && last.value !== '' && site.found.endsWith(last.value)) {
    const before = site.found.slice(0, -last.value.length);
    if (newType.startsWith(before) && newType.length > before.length) return inPiece(site, last, newType.slice(before.length));
  }
  // Go refuses to compile variables that are no longer used.
  if (site.tree.language === 'go' && pieces.some(({ kind }) => kind !== 'string')) return null;
  const quote = /^[a-z]{0,2}(["'])/i.exec(site.file.text.slice(site.range.start, site.range.end))?.[1] ?? quoteOf(pieces) ?? "'";
  return editAt(site.file, site.range, quote + newType + quote);
}

function inPiece({ file }: Site, { inner }: StringNode, text: string): Edit {
  return editAt(file, inner, text);
}

/** The parts of a sum or a template, those of sums in it too. */
function piecesOf(node: Node | null): readonly Node[] {
  if (node?.kind !== 'concat' && node?.kind !== 'template') return node === null ? [] : [node];
  return node.parts.flatMap(piecesOf);
}

function quoteOf(pieces: readonly Node[]): string | null {
  const quotes = pieces.flatMap((piece) => (piece.kind === 'string' && /^["']$/.test(piece.quote) ? [piece.quote] : []));
  return quotes[0] ?? null;
}
