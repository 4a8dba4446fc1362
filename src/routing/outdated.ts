import { sourceLanguage } from '../base/source-endings.js';
import type { Language, NewFile, SourceFile, Tree } from '../model/index.js';
import { MARKER, type RouterNames, type Surroundings } from './contract.js';
import { languageFor } from './languages.js';
import type { RoutingInput } from './module-places.js';
import { manners } from './text.js';

/** Modules of earlier runs that do not know all the names that the partner serves now, or do not read the type out of a body. How a person has laid them out since is no matter. */
export function outdated(input: RoutingInput, names: RouterNames, around: Surroundings): readonly NewFile[] {
  const stale: NewFile[] = [];
  for (const path of input.allPaths) {
    if (!/(^|\/)temu[-_]?gateway(?:[-_]?router)?\.\w+$/i.test(path)) continue;
    const file = input.read(path);
    if (file === null || !file.text.slice(0, 400).includes(MARKER) || knows(file.text, namesAs(file.text, names))) continue;
    const tree = bare(file, sourceLanguage(path) ?? 'unknown');
    const language = languageFor(tree.language);
    if (language)
      stale.push({ path, text: language.source({ path, tree }, namesAs(file.text, names), manners(file, language.indent), around) });
  }
  return stale;
}

/** What an earlier run made the module for, it is for. */
export function namesAs(text: string, names: RouterNames): RouterNames {
  return renames(text) ? names : { ...names, renames: [] };
}

function renames(text: string): boolean {
  return /\btemu_?type\b/i.test(text);
}

function knows(text: string, { types, partner, renames }: RouterNames): boolean {
  const known = new Set([...text.matchAll(/(['"])((?:bg|temu)\.[\w.]+)\1/g)].map((match) => match[2]));
  const needed = new Set([...types, ...renames.flat()]);
  return (
    known.size === needed.size && [...needed].every((type) => known.has(type)) && text.includes(partner) && /type_?in_?body/i.test(text)
  );
}

function bare(file: SourceFile, language: Language): Tree {
  const root = { kind: 'group' as const, range: { start: 0, end: file.text.length }, parent: null, children: [] };
  return { file, language, root, comments: [], errors: [], unparsed: null };
}
