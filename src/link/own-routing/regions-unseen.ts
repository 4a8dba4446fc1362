import { testPath } from '../../base/test-path.js';
import { nodesAtHand } from '../../base/tree.js';
import type { CallPlace, Links, Tree } from '../../model/index.js';
import { isConfig } from '../program/program.js';
import { namesRegions } from '../program/regional-hosts.js';
import { locate } from '../symbols/import-resolver.js';
import { missesCode, missingIn as missingReferences } from '../symbols/missing-code.js';
import type { Session } from '../values/session.js';
import { placesOf } from './doubted-names.js';
import { holdsRegionWord, isRegionPath, namesRegion } from './region-words.js';
import { undeclaredRegions } from './undeclared-regions.js';

/** Files of programs beyond which nothing is looked for: a sparse checkout of a large repository misses most of it. */
const MANY = 300;

/** Files of a repository in which code that no request has led to is more than a program's. */
const LARGE = 1_000;

/** Code of the project's own that is not there, by the files that refer to it, and the places that name a region in words (`usClient`, `Region.EU`). */
export type Unseen = Pick<Links['unseen'], 'missing' | 'regions'> & {
  /** Where code that is called after a region is asked for (`UsSwitch.on()`, `import { run } from './us-sync'`), and is not there. */
  readonly gone: readonly CallPlace[];
};

/**
 * Where a file is missing, a gateway of a region may stand in it: a word for the region is all that is left; so it is where some name goes to a host that no code
 * tells (`hosts.isUnknown`), and nowhere else where every name is sent to one that is proved (`hosts.areTold`). `openRest`: opens what no request has led to.
 */
export function unseenRegions(
  session: Session,
  hosts: { readonly isUnknown: boolean; readonly areTold: boolean },
  openRest: () => void,
): Unseen {
  const { repository } = session.program;
  if (!hosts.areTold && !namesRegions(session.program)) openCutOff(session);
  // The words cost more than the references: they are not asked for twice.
  if (!codeIn(session).some((tree) => missesCode(session, tree)) && missingIn(session).missing.size === 0)
    return {
      missing: new Set(),
      regions: hosts.isUnknown ? filesOf(session).flatMap((tree) => regionIn(tree) ?? regionAbove(tree) ?? []) : [],
      gone: [],
    };
  const isSmall = repository.searchable.length <= LARGE;
  if (isSmall) openRest();
  const regions = filesOf(session).flatMap((tree) => regionIn(tree) ?? []);
  const beside = isSmall && regions.length === 0 ? regionsBeside(session) : [];
  return {
    ...missingIn(session),
    regions: [...regions, ...beside, ...(regions.length + beside.length === 0 ? choosersGone(session) : [])],
  };
}

/** `import { type Region, gateways } from './region'` of what is not there: where regions are chosen among, there are some. */
function choosersGone(session: Session): readonly CallPlace[] {
  return codeIn(session).flatMap((tree) =>
    missingReferences(session, tree).flatMap((node) =>
      node.kind === 'import' && node.bindings.some(({ imported }) => chooser.test(imported)) ? [{ file: tree.file, node }] : [],
    ),
  );
}

const chooser =
  /^(?:(?:Temu)?Regions?|REGIONS?|regions|gateways|GATEWAYS|(?:gateway|router|url|host)(?:Of|For|_of|_for)(?:_?region|_?site|Region|Site)?)$/;

/** Files that name a region, and that an import which leads nowhere has cut off from all others: `new Sdk({ site: Site.America })` without the SDK's index. */
function openCutOff({ program }: Session): void {
  const { repository } = program;
  if (program.isClosed() || repository.searchable.length > MANY) return;
  const closed = repository.searchable.filter((path) => !program.trees.has(path) && !testPath.test(path) && HOLDS_SCRIPT.test(path));
  const found: string[] = [];
  repository.texts(closed, (path, text) => {
    if (regionInName.test(text) && relative.test(text)) found.push(path);
  });
  for (const path of found.sort().slice(0, LOOKED)) {
    const tree = repository.open(path);
    if (tree !== null && importsIn(tree).some((from) => locate(program, tree, from).kind === 'none')) program.open(path);
  }
}

const HOLDS_SCRIPT = /\.(?:[cm]?[jt]sx?|py)$/;
const regionInName = /(?<![a-z])(?:us|usa|eu|america|europe)(?![a-z])|(?<=[a-z])(?:US|EU)(?![a-z])|(?:Us|Eu|America|Europe)(?![a-z])/;
const relative = /['"]\.{1,2}\/|\bfrom\s{1,9}\./;

function importsIn(tree: Tree): readonly string[] {
  return nodesAtHand(tree).flatMap((node) => (node.kind === 'import' && node.from.startsWith('.') ? [node.from] : []));
}

/** What the missing code uses, nothing else may refer to: its shops' rows are looked through for the words that they hold, and are no part of the program. */
function regionsBeside({ program: { repository, trees } }: Session): readonly CallPlace[] {
  const closed = repository.searchable.filter((path) => !trees.has(path) && !testPath.test(path) && HOLDS_CODE.test(path));
  const found: string[] = [];
  repository.texts(closed, (path, text) => {
    if (regionAlone.test(text)) found.push(path);
  });
  return found
    .sort()
    .slice(0, LOOKED)
    .flatMap((path) => {
      const tree = repository.open(path);
      return tree === null ? [] : (regionIn(tree) ?? []);
    });
}

const HOLDS_CODE = /\.(?:[cm]?[jt]sx?|py|go|java|kt|php|cs|json|ya?ml|toml|ini|properties)$/;
const regionAlone = /(?<![a-z])(?:us|usa|eu|america|europe)(?![a-z])/i;

/** Files that are parsed for a word. */
const LOOKED = 20;

/** The files that refer to code which is not there, by its name or by the word of a region that nothing declares. */
function missingIn(session: Session): Pick<Unseen, 'missing' | 'gone'> {
  const files = codeIn(session).filter((tree) => missesCode(session, tree));
  const undeclared = session.program.code.length > MANY ? [] : undeclaredRegions(session);
  const imported = files.flatMap((tree) =>
    missingReferences(session, tree).flatMap((node) => (node.kind === 'import' && namesRegion(node) ? { file: tree.file, node } : [])),
  );
  return {
    missing: new Set([...files, ...undeclared.map(({ tree }) => tree)].map(({ file }) => file.path)),
    gone: [...imported, ...placesOf(undeclared)],
  };
}

function codeIn({ program }: Session): readonly Tree[] {
  return program.code.length > MANY ? [] : program.code.filter(({ file }) => !testPath.test(file.path));
}

/** Of code and of what it is driven by: shops' rows may tell a region that no code names. */
function filesOf(session: Session): readonly Tree[] {
  return [...codeIn(session), ...session.program.files.filter((tree) => isConfig(tree) && !testPath.test(tree.file.path))];
}

/** The first place of a file that names a region. */
function regionIn(tree: Tree): CallPlace | null {
  if (!holdsRegionWord.test(tree.file.text)) return null;
  const node = nodesAtHand(tree).find(namesRegion);
  return node === undefined ? null : { file: tree.file, node };
}

/** A file in a folder of a region, or called after one. */
function regionAbove({ file, root }: Tree): CallPlace | null {
  return isRegionPath(file.path) ? { file, node: root } : null;
}
