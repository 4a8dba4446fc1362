import type { Parser } from '@vscode/tree-sitter-wasm';
import { type Calls, hasCalls } from './cursor.js';

type Loaded = { readonly library: typeof import('@vscode/tree-sitter-wasm'); readonly folder: string };

const parsers = new Map<string, Parser>();
const library: { loading: Promise<Loaded> | null; calls: Calls | null } = { loading: null, calls: null };

/** The library says itself where it lies, so nothing here depends on how this file is bundled. */
async function load(): Promise<Loaded> {
  const { default: loaded } = await import('@vscode/tree-sitter-wasm');
  const found = { folder: '' };
  // The library compiles the parser into this very object.
  const module = {
    locateFile: (file: string, folder: string): string => {
      found.folder = folder;
      return folder + file;
    },
  };
  await loaded.Parser.init(module);
  library.calls = hasCalls(module) ? module : null;
  return { library: loaded, folder: found.folder };
}

/** Loads one grammar, once. */
export async function loadGrammar(grammar: string): Promise<void> {
  if (parsers.has(grammar)) return;
  library.loading ??= load();
  const { library: loaded, folder } = await library.loading;
  const language = await loaded.Language.load(`${folder}tree-sitter-${grammar}.wasm`);
  parsers.set(grammar, new loaded.Parser().setLanguage(language));
}

/** The parser of a grammar that was loaded; null before. */
export function parserOf(grammar: string): Parser | null {
  return parsers.get(grammar) ?? null;
}

/** The functions behind the cursors of all parsers; null where the library does not give them. */
export function cursorCalls(): Calls | null {
  return library.calls;
}
