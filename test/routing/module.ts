import { loadCatalogue } from '../../src/catalogue/index.js';
import type { Language, Tree } from '../../src/model/index.js';
import { languageFor } from '../../src/routing/languages.js';
import { manners } from '../../src/routing/text.js';
import { sourceOf } from './source.js';

/** The module that is generated beside a client of this path and text; `isRenaming`: the one that renames types too. */
export async function moduleBeside(
  path: string,
  text: string,
  language: Language,
  { others = {}, isRenaming = false }: { readonly others?: Readonly<Record<string, string>>; readonly isRenaming?: boolean } = {},
) {
  const loaded = await loadCatalogue({ extra: [], only: null });
  const router = languageFor(language);
  if (!loaded.ok || router === null) throw new Error(`no router in ${language}`);
  const file = sourceOf(path, text);
  const root = { kind: 'group' as const, range: { start: 0, end: text.length }, parent: null, children: [] };
  const tree: Tree = { file, language, root, comments: [], errors: [], unparsed: null };
  const around = {
    trees: new Map([[path, tree]]),
    allPaths: new Set([path, ...Object.keys(others)]),
    packageOf: () => '',
    textAt: (at: string) => others[at] ?? null,
  };
  const hosts = [...loaded.catalogue.hosts];
  const hostOf = (gateway: string): string => hosts.find(([, name]) => name === gateway)?.[0] ?? '';
  const moved = [...loaded.catalogue.migrations.values()].filter(({ applies }) => applies === 'always');
  const renames = isRenaming ? moved.map(({ oldType, newType }) => [oldType, newType] as const) : [];
  const names = { cn: hostOf('cn'), partner: hostOf('partner'), types: [...loaded.catalogue.partnerTypes].sort(), renames };
  const name = router.moduleName(tree, around) ?? '';
  return { name, text: router.source({ path: name, tree }, names, manners(file, router.indent), around) };
}
