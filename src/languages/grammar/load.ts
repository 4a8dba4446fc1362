import type { Parser } from '@vscode/tree-sitter-wasm';

type Loaded = { readonly library: typeof import('@vscode/tree-sitter-wasm'); readonly folder: string };

const parsers = new Map<string, Parser>();
const library: { loading: Promise<Loaded> | null } = { loading: null };

/** The library says itself where it lies, so nothing here depends on how this file is bundled. */
async function load(): Promise<Loaded> {
  const { default: loaded } = await import('@vscode/tree-sitter-wasm');
  const found = { folder: '' };
  await loaded.Parser.init({
    locateFile: (file, folder) => {
      found.folder = folder;
      return folder + file;
    },
  });
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
