import { isChosenByCallers } from '../base/chosen-by-callers.js';
import { remembered } from '../base/tree.js';
import type { Catalogue, Links, Request, SourceFile, Tree } from '../model/index.js';
import { MARKER, type ModulePlace, type RouterLanguage, type Surroundings } from './contract.js';
import { projectOf } from './csharp-projects.js';
import { languageFor } from './languages.js';
import { besideLoaded } from './loaded-folders.js';
import { folderOf, inFolder } from './text.js';

export type RoutingInput = {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly allPaths: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  readonly links: Links;
  readonly packageOf: (path: string) => string;
  readonly read: (path: string) => SourceFile | null;
};

/** The request itself, or where its callers give it its host: each as a request with its host there. */
export const wrapped = remembered((request: Request): readonly Request[] =>
  request.places === undefined || request.places.length === 0
    ? [request]
    : request.places.map((place) => ({ ...request, ...place, hostOption: null, places: [] })),
);

/** Folders of what is no part of a program; a module beside scripts or examples serves only those. */
const NO_PROGRAM = /(?:^|\/)(?:docs?|documents?|documentation|__tests__|__mocks__|tests?|spec|e2e|fixtures)\//i;

export function isOutsideProgram(path: string): boolean {
  return NO_PROGRAM.test(path);
}

const BESIDE_PROGRAM = /(?:^|\/)(?:examples?|samples?|demos?|scripts?|bin|tools)\//i;

/**
 * The requests beside which a module can be made: those that it may route, the program's own before its scripts and examples, the outer folders first; behind
 * them those that are known to send CN's own types alone, chosen by callers, of whom there may be more.
 */
function beside({ links, catalogue }: RoutingInput): readonly Request[] {
  const mayRoute = ({ type, url, gateway }: Request['pairs'][number]): boolean =>
    (gateway === 'cn' || (gateway === 'unknown' && url.value === null)) &&
    (type.value === null || catalogue.migrations.has(type.value) || catalogue.partnerTypes.has(type.value));
  const ofProgram = links.requests.filter(({ file }) => !isOutsideProgram(file.path));
  const asked = ofProgram.filter(({ pairs }) => pairs.some(mayRoute));
  const others = ofProgram.filter((request) => !asked.includes(request) && isChosenByCallers(request));
  const isAside = ({ file }: Request): boolean => BESIDE_PROGRAM.test(file.path);
  // A copy of the program in a folder of its own is deeper than the program: what the program imports never lies in a copy.
  const depth = ({ file }: Request): number => file.path.split('/').length;
  return [asked, others].flatMap((requests) => {
    const outward = requests.toSorted((one, other) => depth(one) - depth(other));
    return [...outward.filter((request) => !isAside(request)), ...outward.filter(isAside)];
  });
}

/** The files that would call a module: where requests have their host and type, then where they rename a type. */
function callersOf(requests: readonly Request[]): readonly SourceFile[] {
  const routed = requests
    .flatMap(wrapped)
    .filter(({ host, hostOption, typeAtHost }) => (host !== null || hostOption) && typeAtHost !== null);
  const renamed = requests.flatMap(({ renames, opens }) => [...(renames ?? []), ...(opens ?? [])]);
  return [...routed, ...renamed].map(({ file }) => file).filter(({ path }) => !isOutsideProgram(path));
}

/** The module beside the first client of its package; one that an earlier run made stays where it is. */
export function placesOf(input: RoutingInput, around: Surroundings): ReadonlyMap<string, ModulePlace> {
  const places = new Map<string, ModulePlace>();
  for (const { path: of } of callersOf(beside(input))) {
    const tree = input.trees.get(of);
    const language = tree ? languageFor(tree.language) : null;
    if (!tree || !language) continue;
    const key = placeKey(tree, language, around);
    const name = language.moduleName(tree, around);
    if (name === null || places.has(key)) continue;
    const own = language.reach === 'folder' ? null : existing(name, tree, language, around, input);
    const path = own ?? inFolder(homeOf(of, input), name);
    // A file of the user's own that has the name already is not ours to write.
    if (own === null && input.allPaths.has(path) && !isOurs(input.read(path))) continue;
    // Files of one folder that do not see each other's names (two namespaces, Go's `package main` beside another) have one module's name.
    if ([...places.values()].some((other) => other.path === path)) continue;
    places.set(key, { path, tree });
  }
  return places;
}

/** Beside the client, unless a framework, or the program itself, takes every file there for one of its own. */
function homeOf(client: string, { trees, allPaths }: RoutingInput): string {
  return besideLoaded(client, trees, allPaths);
}

/** The place of a module for a request that no run routes. */
export function placeBeside(
  request: Request,
  places: ReadonlyMap<string, ModulePlace>,
  input: RoutingInput,
  around: Surroundings,
): ModulePlace | null {
  const [first] = wrapped(request);
  const tree = first && input.trees.get(first.file.path);
  const language = tree ? languageFor(tree.language) : null;
  const name = tree && language ? language.moduleName(tree, around) : null;
  if (!tree || !language || name === null) return null;
  const known = places.get(placeKey(tree, language, around));
  if (known) return known;
  const path = inFolder(homeOf(tree.file.path, input), name);
  const isFree = !input.allPaths.has(path) && ![...places.values()].some((other) => other.path === path);
  return isFree ? { path, tree } : null;
}

export function placeKey(tree: Tree, language: RouterLanguage, around: Surroundings): string {
  return `${homeIn(tree.file.path, language, around)}\0${language.moduleName(tree, around) ?? ''}\0${language.unit(tree.file.text)}`;
}

/** The folder that a module of the file's serves. */
function homeIn(path: string, { reach }: RouterLanguage, around: Surroundings): string {
  if (reach === 'package') return around.packageOf(path);
  if (reach === 'project') return projectOf(path, around) ?? folderOf(path);
  return reach === 'folder' ? folderOf(path) : programOf(path, around);
}

/** The files that run together: the folder of the manifest, else the outermost folder that holds scripts, as an entry stands above what it loads. */
function programOf(path: string, around: Surroundings): string {
  const home = around.packageOf(path);
  if (around.allPaths.has(inFolder(home, 'composer.json'))) return home;
  const folders = scriptFolders(around);
  let outermost = folderOf(path);
  for (let folder = outermost; folder !== home && folder !== ''; folder = folderOf(folder)) {
    if (folders.has(folderOf(folder))) outermost = folderOf(folder);
  }
  return outermost;
}

const scriptFolders = remembered(
  ({ allPaths }: Surroundings): ReadonlySet<string> => new Set([...allPaths].filter((path) => path.endsWith('.php')).map(folderOf)),
);

function existing(name: string, tree: Tree, language: RouterLanguage, around: Surroundings, input: RoutingInput): string | null {
  const home = homeIn(tree.file.path, language, around);
  for (const path of input.allPaths) {
    if (!path.endsWith(`/${name}`) && path !== name) continue;
    const file = homeIn(path, language, around) === home ? input.read(path) : null;
    if (file !== null && isOurs(file) && (language.reach === 'package' || language.unit(file.text) === language.unit(tree.file.text)))
      return path;
  }
  return null;
}

function isOurs(file: SourceFile | null): boolean {
  return file?.text.slice(0, 400).includes(MARKER) ?? false;
}
