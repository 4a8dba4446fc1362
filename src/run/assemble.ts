import { builtInSought } from '../catalogue/built-in-sought.js';
import type { Problem, Sought } from '../catalogue/index.js';
import { type AnswerWords, answersFor, type Configs, nestedConfigs, type Said, wholeRun, wholeRunProblems } from '../config/index.js';
import { readText, type TextFile } from '../discover/paths/config-file.js';
import type { Tree } from '../model/index.js';
import type { RunOptions } from './migrate.js';

/** The host's own settings of announcements. `only`: null where the configs decide. */
type OwnData = { readonly named: readonly { readonly name: string; readonly path: string }[]; readonly only: readonly string[] | null };

/** `isTrusted`: whoever started the run named the file, and no config of the repository. */
type DataFile = { readonly name: string; readonly isTrusted: boolean; readonly file: TextFile };
export type Data = { readonly files: readonly DataFile[]; readonly only: readonly string[] | null };

type CatalogueFound =
  | { readonly ok: true; readonly sought: Sought }
  | { readonly ok: false; readonly unread: Extract<TextFile, { ok: false }> }
  | { readonly ok: false; readonly unread: null; readonly problems: readonly Problem[] };

/** The files of catalogue data of one run, the configs' first. `called`: how problems name a file of a config. */
export function dataFor(configs: Configs, own: OwnData, called: 'as-written' | 'by-path'): Data {
  const { catalogue, announcements } = wholeRun(configs);
  const named = [
    ...catalogue.map(({ name, path }) => ({ name: called === 'by-path' ? path : name, path, isTrusted: false })),
    ...own.named.map((one) => ({ ...one, isTrusted: true })),
  ];
  return { files: named.map(({ path, ...one }) => ({ ...one, file: readText(path) })), only: own.only ?? announcements };
}

/** The built-in announcements with those of the files; loaded when something is asked of them that is not built in. */
export async function catalogueOf({ files, only }: Data): Promise<CatalogueFound> {
  if (files.length === 0 && only === null) return { ok: true, sought: builtInSought };
  const extra: { readonly name: string; readonly isTrusted: boolean; readonly text: string }[] = [];
  for (const { name, isTrusted, file } of files) {
    if (!file.ok) return { ok: false, unread: file };
    extra.push({ name, isTrusted, text: file.text });
  }
  const { loadCatalogue, soughtBy } = await import('../catalogue/index.js');
  const loaded = await loadCatalogue({ extra, only });
  return loaded.ok ? { ok: true, sought: soughtBy(loaded.catalogue) } : { ok: false, unread: null, problems: loaded.problems };
}

/** The answers of people, flags over configs, also of the configs that lie below the run's start. */
export function answersBy(said: Omit<Said, 'names' | 'targets'>, { words }: Sought): RunOptions['answersFor'] {
  const { tokens, hosts, related } = words;
  const whole: Said = { ...said, names: new Set([...tokens, ...hosts]), targets: new Set(related) };
  return async (trees, root, allPaths) => {
    const below = await nestedConfigs(said.configs, allPaths, root);
    const problems = below.ok ? wholeRunProblems(below.nested) : below.problems;
    if (!below.ok || problems.length > 0) return { ok: false, problems };
    return { ok: true, answers: answersFor(whole, trees, root, below.nested) };
  };
}

/** One file knows nothing of answers elsewhere, and says nothing of them. */
const silent: AnswerWords = { whyMissing: '', unknownName: '', noSuchPath: '', otherReason: () => '', noEdit: () => '' };

/** Answers and settings of configs and flags for a file that is decided on its own. */
export function answersForOne(
  said: Pick<Said, 'configs' | 'flags'>,
  trees: ReadonlyMap<string, Tree>,
  root: string,
): ReturnType<typeof answersFor> {
  return answersFor({ ...said, known: [], isWhole: () => false, names: null, targets: null, words: silent }, trees, root);
}
