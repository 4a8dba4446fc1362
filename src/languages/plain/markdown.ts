import type { SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { commentNode } from '../core/nodes.js';
import { paragraphs } from '../core/paragraphs.js';
import { matcher } from '../core/paths.js';

/** Comments of each flavour, opening delimiter first, closing one last. One that never ends reaches the end: a search for its end costs once. */
const COMMENTS = {
  md: /(<!--)[\s\S]*?(?:(-->)|$)/g,
  mdx: /(<!--|\{\/\*)[\s\S]*?(?:(-->|\*\/\})|$)/g,
  rst: /^(\.\. )(?!\S+::|_|\[|\|).*$/gm,
  adoc: /^(\/\/)(?!\/).*$/gm,
} as const;

/** Markdown and its kin: documentation. Paragraphs of text, fenced code too, and comments, where suppressions stand. */
export const markdown: LanguageModule = {
  id: 'markdown',
  matches: matcher(['md', 'mdx', 'markdown', 'rst', 'adoc', 'asciidoc'], [/^(?:readme|changelog|contributing|changes|history)$/]),
  prepare: null,
  parse: (file: SourceFile): Tree => guarded(file, 'markdown', (text) => parseMarkdown(text, flavour(file.path))),
};

function flavour(path: string): keyof typeof COMMENTS {
  const name = path.toLowerCase();
  if (name.endsWith('.mdx')) return 'mdx';
  if (name.endsWith('.rst')) return 'rst';
  return /\.(?:adoc|asciidoc)$/.test(name) ? 'adoc' : 'md';
}

function parseMarkdown(text: string, kind: keyof typeof COMMENTS): Parsed {
  const comments = [...text.matchAll(COMMENTS[kind])].map((match) =>
    commentNode(match.index, match.index + match[0].length, match[1]?.length ?? 0, match[2]?.length ?? 0),
  );
  return { nodes: paragraphs(text, comments), comments, errors: [] };
}
