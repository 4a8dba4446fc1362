import { remembered } from '../base/tree.js';
import type { Catalogue, Links, Node, Request, Route, Routing, SourceFile, Tree } from '../model/index.js';
import { MARKER, type ModulePlace, type RouterLanguage, type RouterNames, type Surroundings } from './contract.js';
import { languageFor } from './languages.js';
import { outdated } from './outdated.js';
import { type PasteInput, pasteFor } from './paste.js';
import { folderOf, inFolder, manners, replaceAt } from './text.js';

export type RoutingInput = {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly allPaths: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  readonly links: Links;
  readonly packageOf: (path: string) => string;
  readonly read: (path: string) => SourceFile | null;
};

/** One module for each package and module system, beside its first client; requests import it and put it around their host. */
export function routingOf(input: RoutingInput): Routing {
  const around: Surroundings = { ...input, textAt: textsOf(input) };
  const places = placesOf(input, around);
  const names = namesOf(input.catalogue);
  const moduleAt = remembered((request: Request): ModulePlace | null => {
    const tree = input.trees.get(request.file.path);
    const language = tree ? languageFor(tree.language) : null;
    return tree && language ? (places.get(placeKey(tree, language, around)) ?? null) : null;
  });
  /** One module for all the places of a request, else null. */
  const moduleOf = remembered((request: Request): ModulePlace | null => {
    const [first = null, ...more] = wrapped(request).map(moduleAt);
    return more.every((one) => one === first) ? first : null;
  });
  /** Some request will surely be routed through it: partner types among what it sends to CN. */
  const isMade = (place: ModulePlace, isRouted: (request: Request) => boolean): boolean =>
    input.links.requests.some((request) => moduleOf(request)?.path === place.path && isRouted(request));
  const byHand = (isRouted: (request: Request) => boolean): PasteInput => ({
    ...input,
    around,
    isRouted,
    wrapped,
    placeFor: (request) => moduleOf(request) ?? placeBeside(request, places, input, around),
    isThere: (place) => input.allPaths.has(place.path) || isMade(place, isRouted),
    languageFor,
    edited: (request, type) => {
      const tree = input.trees.get(request.file.path);
      const language = tree ? languageFor(tree.language) : null;
      return tree && language ? edited(request, tree, language, renamed(type, input.catalogue) ?? type, around) : null;
    },
  });
  const textOf = remembered((place: ModulePlace): string => moduleText(place, names, around));
  const pastes = remembered((_isRouted: (request: Request) => boolean) => new Map<string, string | null>());
  return {
    routeOf: remembered((request) => routeOf(request, moduleOf(request), textOf, input, around)),
    pasteFor: (file, types, isRouted) => {
      const known = pastes(isRouted);
      const key = [file.path, ...(types ?? ['*'])].join('\0');
      const before = known.get(key);
      const paste = before === undefined ? pasteFor(file, namesFor(types, names, input), byHand(isRouted)) : before;
      known.set(key, paste);
      return paste;
    },
    outdated: () => outdated(input, names, around),
  };
}

/** The names for a module: those of `types` that are the partner's, or all of the catalogue's where none is known to be. */
function namesFor(types: readonly string[] | null, names: RouterNames, { catalogue }: RoutingInput): RouterNames {
  const partners = types === null ? [] : partnersOf(types, catalogue);
  return partners.length === 0 ? names : { ...names, types: partners };
}

/** Manifests are asked for at every request; source files, of which there are many, once. */
function textsOf({ allPaths, read }: RoutingInput): Surroundings['textAt'] {
  const manifests = new Map<string, string | null>();
  const textAt = (path: string): string | null => (allPaths.has(path) ? (read(path)?.text ?? null) : null);
  return (path) => {
    if (!path.endsWith('.json')) return textAt(path);
    const text = manifests.get(path);
    if (text !== undefined) return text;
    const found = textAt(path);
    manifests.set(path, found);
    return found;
  };
}

function moduleText(place: ModulePlace, names: RouterNames, around: Surroundings): string {
  const language = languageFor(place.tree.language);
  return language?.source(place, names, manners(place.tree.file, language.indent), around) ?? '';
}

/** The request itself, or where its callers give it its host: each as a request with its host there. */
const wrapped = remembered((request: Request): readonly Request[] =>
  request.places === undefined || request.places.length === 0
    ? [request]
    : request.places.map((place) => ({ ...request, ...place, hostOption: null, places: [] })),
);

function routeOf(
  request: Request,
  place: ModulePlace | null,
  textOf: (place: ModulePlace) => string,
  input: RoutingInput,
  around: Surroundings,
): Route | null {
  if (place === null) return null;
  const edits = wrapped(request).map((one) => editsAt(one, place, input, around));
  const [first, ...more] = edits.flatMap((one) => one ?? []);
  if (edits.includes(null) || first === undefined) return null;
  return { edits: [first, ...more], module: { path: place.path, text: textOf(place) } };
}

function editsAt(request: Request, place: ModulePlace, input: RoutingInput, around: Surroundings): Route['edits'] | null {
  const tree = input.trees.get(request.file.path);
  const language = tree ? languageFor(tree.language) : null;
  if (!tree || !language || request.typeAtHost === null) return null;
  if (request.file.encoding === 'unknown' || tree.unparsed !== null) return null;
  const type = renamed(request.typeAtHost, input.catalogue);
  if (type === null) return null;
  const edit = edited(request, tree, language, type, around);
  const known = edit === null ? null : language.importInto(tree, request, place.path, manners(request.file, language.indent), around);
  if (edit === null || known === null) return null;
  return known === 'present' ? [edit] : [edit, known];
}

/** Around the host where it stands; else the base URL is given anew with the request. */
function edited(request: Request, tree: Tree, language: RouterLanguage, type: string, around: Surroundings): Route['edits'][0] | null {
  const { file, host, hostOption } = request;
  if (host !== null) {
    const { start, end } = host.range;
    const text = language.wrap(request, tree, file.text.slice(start, end), type, around);
    return text === null ? null : replaceAt(file, start, end, isShorthand(host) ? `${file.text.slice(start, end)}: ${text}` : text);
  }
  const option = hostOption ? language.option(hostOption, tree, type) : null;
  return hostOption && option !== null ? replaceAt(file, hostOption.range.start, hostOption.range.end, option) : null;
}

/** `{ hostname, path }` */
function isShorthand(node: Node): boolean {
  return node.kind === 'name' && node.parent?.kind === 'entry' && node.parent.key.range.start === node.range.start;
}

/** A literal that is sent is renamed by the same run, so the router is given its new name; null where nobody knows yet whether it is. */
function renamed(expression: string, { migrations }: Catalogue): string | null {
  let isOpen = false;
  const text = expression.replaceAll(/(["'`])([\w.]{1,200})\1/g, (written, quote: string, name: string) => {
    const migration = migrations.get(name);
    // A literal alone is the request's only type, and there is a route only if that is renamed.
    isOpen ||= migration !== undefined && migration.applies !== 'always' && written !== expression;
    return migration ? `${quote}${migration.newType}${quote}` : written;
  });
  return isOpen ? null : text;
}

function namesOf(catalogue: Catalogue): RouterNames {
  const named = (gateway: string): string => [...catalogue.hosts].find(([, name]) => name === gateway)?.[0] ?? '';
  return { cn: named('cn'), partner: named('partner'), types: [...catalogue.partnerTypes].sort() };
}

/** The names of these types on the partner gateway; types that stay are left out. */
function partnersOf(types: readonly string[], catalogue: Catalogue): readonly string[] {
  const partners = types.flatMap((type) => {
    const migration = catalogue.migrations.get(type);
    if (migration) return migration.applies === 'never' ? [] : [migration.newType];
    return catalogue.partnerTypes.has(type) ? [type] : [];
  });
  return [...new Set(partners)].sort();
}

/** Folders of what is no part of a program; a module beside scripts or examples serves only those. */
const NO_PROGRAM = /(?:^|\/)(?:docs?|documents?|documentation|__tests__|__mocks__|tests?|spec|e2e|fixtures)\//i;
const BESIDE_PROGRAM = /(?:^|\/)(?:examples?|samples?|demos?|scripts?|bin|tools)\//i;

/** The requests beside which a module can be made: those that it may route, the program's own before its scripts and examples, the outer folders first. */
function beside({ links, catalogue }: RoutingInput): readonly Request[] {
  const mayRoute = ({ type, gateway }: Request['pairs'][number]): boolean =>
    gateway === 'cn' && (type.value === null || catalogue.migrations.has(type.value) || catalogue.partnerTypes.has(type.value));
  const asked = links.requests.filter(({ file, pairs }) => !NO_PROGRAM.test(file.path) && pairs.some(mayRoute));
  const isAside = ({ file }: Request): boolean => BESIDE_PROGRAM.test(file.path);
  // A copy of the program in a folder of its own is deeper than the program: what the program imports never lies in a copy.
  const depth = ({ file }: Request): number => file.path.split('/').length;
  const outward = asked.toSorted((one, other) => depth(one) - depth(other));
  return [...outward.filter((request) => !isAside(request)), ...outward.filter(isAside)];
}

/** The module beside the first client of its package; one that an earlier run made stays where it is. */
function placesOf(input: RoutingInput, around: Surroundings): ReadonlyMap<string, ModulePlace> {
  const places = new Map<string, ModulePlace>();
  for (const request of beside(input).flatMap(wrapped)) {
    const tree = input.trees.get(request.file.path);
    const language = tree ? languageFor(tree.language) : null;
    if (!tree || !language || (request.host === null && !request.hostOption) || request.typeAtHost === null) continue;
    const key = placeKey(tree, language, around);
    const name = language.moduleName(tree, around);
    if (name === null || places.has(key)) continue;
    const own = language.reach === 'package' ? existing(name, input.packageOf(request.file.path), input) : null;
    const path = own ?? inFolder(folderOf(request.file.path), name);
    // A file of the user's own that has the name already is not ours to write.
    if (own === null && input.allPaths.has(path) && !isOurs(input.read(path))) continue;
    // Files of one folder that do not see each other's names (two namespaces, Go's `package main` beside another) have one module's name.
    if ([...places.values()].some((other) => other.path === path)) continue;
    places.set(key, { path, tree });
  }
  return places;
}

/** The place of a module for a request that no run routes. */
function placeBeside(
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
  const path = inFolder(folderOf(tree.file.path), name);
  const isFree = !input.allPaths.has(path) && ![...places.values()].some((other) => other.path === path);
  return isFree ? { path, tree } : null;
}

function placeKey(tree: Tree, language: RouterLanguage, around: Surroundings): string {
  const { path } = tree.file;
  const home = language.reach === 'package' ? around.packageOf(path) : folderOf(path);
  return `${home}\0${language.moduleName(tree, around) ?? ''}\0${language.unit(tree)}`;
}

function existing(name: string, folder: string, input: RoutingInput): string | null {
  for (const path of input.allPaths) {
    if (!path.endsWith(`/${name}`) && path !== name) continue;
    if (input.packageOf(path) === folder && isOurs(input.read(path))) return path;
  }
  return null;
}

function isOurs(file: SourceFile | null): boolean {
  return file?.text.slice(0, 400).includes(MARKER) ?? false;
}
