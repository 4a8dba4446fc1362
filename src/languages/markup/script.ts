import type { SourceFile } from '../../model/index.js';
import { html, htmlScripts } from './html.js';
import type { ScriptBlock } from './page.js';
import { svelte, svelteScripts } from './svelte.js';
import { vue, vueScripts } from './vue.js';

export type Script = { readonly text: string; readonly extension: '.ts' | '.tsx' | '.js' | '.jsx' };

const pages = [
  { module: vue, scriptsOf: vueScripts },
  { module: svelte, scriptsOf: svelteScripts },
  { module: html, scriptsOf: htmlScripts },
];

/**
 * The script of a page as a module of its own: as long as the file, all else blanked, so that offsets and lines agree.
 * Null where the file is no page or holds no script. `prepare` must have been called with its path.
 */
export function scriptOf(file: SourceFile): Script | null {
  const page = pages.find(({ module }) => module.matches(file.path));
  if (!page) return null;
  const blocks = scriptsIn(file, page.scriptsOf);
  if (blocks.length === 0) return null;
  return { text: blankOutside(file.text, blocks), extension: extensionOf(blocks) };
}

/** A page that cannot be read has no script to link. */
function scriptsIn(file: SourceFile, scriptsOf: (text: string) => readonly ScriptBlock[]): readonly ScriptBlock[] {
  try {
    return scriptsOf(file.text);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function blankOutside(text: string, blocks: readonly ScriptBlock[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { range } of blocks) {
    parts.push(blank(text.slice(from, range.start)), text.slice(range.start, range.end));
    from = range.end;
  }
  return parts.join('') + blank(text.slice(from));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function extensionOf(blocks: readonly ScriptBlock[]): Script['extension'] {
  const typed = blocks.find(({ dialect }) => dialect === 'ts' || dialect === 'tsx');
  if (!typed) return '.js';
  return typed.dialect === 'tsx' ? '.tsx' : '.ts';
}
