import { isOfRouterList } from '../base/generated-calls.js';
import { shared } from '../base/shared-texts.js';
import { firstFrom } from '../base/sorted.js';
import { contains, nodesAtHand } from '../base/tree.js';
import type { Catalogue, CommentNode, Node, Range, Site, Tree, TypeUse } from '../model/index.js';

/** Whole old types, whole CN hosts, and whole API type names of any kind; all with the flag `g`. */
export type TokenPatterns = { readonly oldType: RegExp; readonly cnHost: RegExp; readonly anyType: RegExp };

/** Every token that a plain search of the file finds, in order; `node` is null where it stands in bare code. */
export function sitesOf(tree: Tree, patterns: TokenPatterns): readonly Site[] {
  const holders = holdersOf(tree);
  const { file } = tree;
  const found = [
    ...[...file.text.matchAll(patterns.oldType)].map((match) => ({ match, kind: 'type' as const })),
    ...[...file.text.matchAll(patterns.cnHost)].map((match) => ({ match, kind: 'gateway' as const })),
  ];
  return found
    .map(({ match, kind }) => {
      const range = { start: match.index, end: match.index + match[0].length };
      return { tree, file, range, kind, found: shared(match[0]), node: innermost(holders, range) };
    })
    .sort((a, b) => a.range.start - b.range.start);
}

/** Every API type name in a string or a comment, and in quotes where the language has no parser. A dotted word that starts with `temu.` counts only if the catalogue knows it: hosts and config keys look the same. */
export function usesOf(tree: Tree, patterns: TokenPatterns, catalogue: Catalogue): readonly TypeUse[] {
  const holders = holdersOf(tree);
  const uses: TypeUse[] = [];
  for (const match of tree.file.text.matchAll(patterns.anyType)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const node = innermost(holders, range) ?? (isValueInText(tree, range) ? tree.root : null);
    const status = statusOf(match[0], catalogue);
    if (node === null || (status === 'other' && !match[0].startsWith('bg.')) || (status === 'partner' && isOfRouterList(node))) continue;
    uses.push({ file: tree.file, range, type: shared(match[0]), status, node });
  }
  return uses;
}

/**
 * `@await Temu.Call("bg.order.list.get")` of a template whose language has no parser: its text alone tells that it names the interface. A word of a
 * sentence names nothing that is sent.
 */
function isValueInText({ language, file: { text } }: Tree, { start, end }: Range): boolean {
  if (language !== 'unknown') return false;
  const before = text.charAt(start - 1);
  return before === '=' || (/['"`]/.test(before) && text.charAt(end) === before);
}

function statusOf(type: string, catalogue: Catalogue): TypeUse['status'] {
  if (catalogue.migrations.has(type)) return 'old';
  return catalogue.partnerTypes.has(type) ? 'partner' : 'other';
}

/** Sites are asked for again whenever a file turns up, and trees never change. */
const held = new WeakMap<Tree, readonly Node[]>();

/** Strings, regular expressions and comments by start; an outer one comes before what it holds. */
function holdersOf(tree: Tree): readonly Node[] {
  const known = held.get(tree);
  if (known) return known;
  const holders: Node[] = tree.comments.map((comment: CommentNode) => comment);
  for (const node of nodesAtHand(tree)) {
    if (node.kind === 'string' || node.kind === 'regex') holders.push(node);
  }
  holders.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  held.set(tree, holders);
  return holders;
}

/** Holders nest only a few deep, so looking back from the last one that starts before the token finds the innermost soon. */
function innermost(holders: readonly Node[], range: { readonly start: number; readonly end: number }): Node | null {
  const behind = firstFrom(holders, range.start + 1, (holder) => holder.range.start);
  for (let i = behind - 1; i >= Math.max(0, behind - 64); i--) {
    const holder = holders[i];
    if (holder && contains(holder.range, range)) return holder;
  }
  return null;
}
