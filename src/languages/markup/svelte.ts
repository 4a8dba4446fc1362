import { sourceEndings } from '../../base/source-endings.js';
import type { Node, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { groupNode, range, stringNode, templateNode } from '../core/nodes.js';
import { matcher } from '../core/paths.js';
import { type Dialect, loadCompiler } from '../typescript/index.js';
import { loadElements, plainText, readElements } from './elements.js';
import { type Mustache, maskMustaches } from './mustaches.js';
import { newPage, type Page, pageText, pageTree, script, wholeText } from './page.js';

export const svelte: LanguageModule = {
  id: 'svelte',
  matches: matcher(sourceEndings.svelte),
  async prepare() {
    await Promise.all([loadCompiler(), loadElements()]);
  },
  parse(file: SourceFile): Tree {
    try {
      const page = newPage(file.text);
      return pageTree(file, 'svelte', page, read(page));
    } catch (error) {
      return wholeText(file, 'svelte', error);
    }
  },
};

export function svelteScripts(text: string): Page['scripts'] {
  const page = newPage(text);
  read(page);
  return page.scripts;
}

/** Expressions in braces are blanked, so that what is left is plain markup; each is then seated where it stood. */
function read(page: Page): readonly Node[] {
  const { masked, mustaches } = maskMustaches(page.text);
  const dialect: Dialect = /<script\b[^>]*\blang=["']?ts/.test(page.text) ? 'ts' : 'js';
  const seated = new Set<Mustache>();
  const inside = (at: Range) => mustaches.filter((found) => at.start <= found.range.start && found.range.end <= at.end);
  const expressions = (found: readonly Mustache[]) =>
    found.map((mustache) => {
      seated.add(mustache);
      // `{/if}` and `{:else}` hold no expression.
      const isEmpty = page.text.slice(mustache.inner.start, mustache.inner.end).trim() === '';
      return groupNode(mustache.range, isEmpty ? [] : script(page, mustache.inner, dialect, 'expression'));
    });
  const nodes = readElements(
    page,
    masked,
    (_, at) => {
      const found = inside(at);
      if (found.length === 0) return null;
      return templateNode(at, inOrder([...expressions(found), ...between(page, at, found, exactText)]));
    },
    (at, decoded) => {
      const found = inside(at);
      return found.length === 0 ? plainText(page)(at, decoded) : inOrder([...expressions(found), ...between(page, at, found, pageText)]);
    },
  );
  return [...nodes, ...expressions(mustaches.filter((mustache) => !seated.has(mustache)))];
}

function inOrder(nodes: readonly Node[]): Node[] {
  return [...nodes].sort((a, b) => a.range.start - b.range.start);
}

type ReadText = (page: Page, at: Range, value: string) => Node[];

function between(page: Page, at: Range, found: readonly Mustache[], read: ReadText): Node[] {
  const quote = /^["']/.test(page.text.slice(at.start, at.end)) ? 1 : 0;
  const starts = [at.start + quote, ...found.map((mustache) => mustache.range.end)];
  const ends = [...found.map((mustache) => mustache.range.start), at.end - quote];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? start;
    return end > start ? read(page, range(start, end), page.text.slice(start, end)) : [];
  });
}

/** In an attribute the space counts: it parts a name from the expression beside it. */
function exactText(page: Page, at: Range, value: string): Node[] {
  page.covered.push(at);
  return [stringNode(at, at, value, '')];
}
