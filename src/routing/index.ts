import { remembered } from '../base/tree.js';
import type { Catalogue, Node, RenamePlace, Request, Route, Routing, Tree } from '../model/index.js';
import type { ModulePlace, RouterLanguage, RouterNames, Surroundings } from './contract.js';
import { languageFor } from './languages.js';
import { isOutsideProgram, placeBeside, placeKey, placesOf, type RoutingInput, wrapped } from './module-places.js';
import { namesAs, outdated } from './outdated.js';
import { type PasteInput, pasteFor } from './paste.js';
import { manners, replaceAt, sourceOf } from './text.js';
import { writtenOut } from './written-out.js';

export { joinedImports } from './joined-imports.js';

/** One module for each package and module system, beside its first client; requests import it and put it around their host. */
export function routingOf(input: RoutingInput): Routing {
  const around: Surroundings = { ...input, textAt: textsOf(input) };
  const places = placesOf(input, around);
  const names = namesOf(input.catalogue);
  const moduleAt = remembered(({ file }: Pick<Request, 'file'>): ModulePlace | null => {
    const tree = input.trees.get(file.path);
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
  const textOf = remembered((place: ModulePlace): string => moduleText(place, namesAs(around.textAt(place.path) ?? '', names), around));
  const renamerOf = remembered((place: ModulePlace): string => moduleText(place, names, around));
  const pastes = remembered((_isRouted: (request: Request) => boolean) => new Map<string, string | null>());
  return {
    routeOf: remembered((request) => writtenOut(request, input) ?? routeOf(request, moduleOf(request), textOf, input, around)),
    renameOf: remembered((places) => renameOf(places, moduleAt, renamerOf, input, around)),
    pasteFor: (file, types, isRouted) => {
      const known = pastes(isRouted);
      const key = [file.path, ...(types ?? ['*'])].join('\0');
      const before = known.get(key);
      const paste = before === undefined ? pasteFor(file, namesFor(types, { ...names, renames: [] }, input), byHand(isRouted)) : before;
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

function routeOf(
  request: Request,
  place: ModulePlace | null,
  textOf: (place: ModulePlace) => string,
  input: RoutingInput,
  around: Surroundings,
): Route | null {
  const parts = wrapped(request).map((one) => editsAt(one, place, input, around));
  const [first, ...more] = parts.flatMap((part) => part?.edits ?? []);
  if (parts.includes(null) || first === undefined) return null;
  const isImported = place !== null && parts.some((part) => part?.isImported);
  return { edits: [first, ...more], module: isImported ? { path: place.path, text: textOf(place) } : null };
}

/** The router around the host, and how it is known there: imported, or in the client's own file where no module serves it. */
function editsAt(
  request: Request,
  place: ModulePlace | null,
  input: RoutingInput,
  around: Surroundings,
): { readonly edits: Route['edits']; readonly isImported: boolean } | null {
  const tree = input.trees.get(request.file.path);
  const language = tree ? languageFor(tree.language) : null;
  if (!tree || !language || request.typeAtHost === null) return null;
  if (request.file.encoding === 'unknown' || tree.unparsed !== null) return null;
  const type = renamed(request.typeAtHost, input.catalogue);
  if (type === null) return null;
  const edit = edited(request, tree, language, type, around);
  if (edit === null || (request.file.encoding === 'gb18030' && !isAscii(edit.text))) return null;
  const manner = manners(request.file, language.indent);
  const imported = place && language.importInto(tree, request.node, place.path, manner, around, 'gateway');
  const isAside = isOutsideProgram(request.file.path);
  const known =
    imported ?? (isAside ? null : language.within(tree, request.node, { ...namesOf(input.catalogue), renames: [] }, manner, around));
  return known && { edits: known === 'present' ? [edit] : [edit, known], isImported: imported !== null };
}

/** All of its places: a type that is renamed in some of them only would still be sent by its old name. */
function renameOf(
  places: readonly RenamePlace[],
  moduleAt: (place: Pick<Request, 'file'>) => ModulePlace | null,
  textOf: (place: ModulePlace) => string,
  input: RoutingInput,
  around: Surroundings,
): Route | null {
  const modules = new Set(places.map(moduleAt));
  const [module = null, another] = modules;
  if (module === null || another !== undefined) return null;
  const edits = places.map((place) => renamedAt(place, module, input, around));
  const [first, ...more] = edits.flatMap((one) => one ?? []);
  return edits.includes(null) || first === undefined
    ? null
    : { edits: [first, ...more], module: { path: module.path, text: textOf(module) } };
}

function renamedAt(
  { file, node, url }: RenamePlace,
  module: ModulePlace,
  input: RoutingInput,
  around: Surroundings,
): Route['edits'] | null {
  const tree = input.trees.get(file.path);
  const language = tree ? languageFor(tree.language) : null;
  const text = tree && language ? language.rename(node, url, tree, around) : null;
  if (!tree || !language || text === null || file.encoding === 'unknown' || tree.unparsed !== null) return null;
  const known = language.importInto(tree, node, module.path, manners(file, language.indent), around, 'type');
  if (known === null || (file.encoding === 'gb18030' && !isAscii(text))) return null;
  const edit = replaceAt(
    file,
    node.range.start,
    node.range.end,
    isShorthand(node) ? `${sourceOf(tree, node)}${behindKey(tree)}${text}` : text,
  );
  return known === 'present' ? [edit] : [edit, known];
}

/** What is spliced into such a file is counted by its characters: a host or a type that holds Chinese text is for a person. */
function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Around the host where it stands; else the base URL is given anew with the request. */
function edited(request: Request, tree: Tree, language: RouterLanguage, type: string, around: Surroundings): Route['edits'][0] | null {
  const { file, host, hostOption } = request;
  if (host !== null) {
    const { start, end } = host.range;
    const text = language.wrap(request, tree, file.text.slice(start, end), type, around);
    return text === null ? null : replaceAt(file, start, end, isShorthand(host) ? `${file.text.slice(start, end)}: ${text}` : text);
  }
  const option = hostOption ? language.option(hostOption, tree, type, around) : null;
  return hostOption && option !== null ? replaceAt(file, hostOption.range.start, hostOption.range.end, option) : null;
}

/** `{ type: … }`, `new { type = … }` */
function behindKey({ language }: Tree): string {
  return language === 'csharp' ? ' = ' : ': ';
}

/** `{ hostname, path }`, `new { type, page }` */
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

const namesOf = remembered((catalogue: Catalogue): RouterNames => {
  const named = (gateway: string): string => [...catalogue.hosts].find(([, name]) => name === gateway)?.[0] ?? '';
  const renames = [...catalogue.migrations.values()].flatMap(({ oldType, newType, applies }) =>
    applies === 'always' ? [[oldType, newType] as const] : [],
  );
  return { cn: named('cn'), partner: named('partner'), types: [...catalogue.partnerTypes].sort(), renames: renames.sort() };
});

/** The names of these types on the partner gateway; types that stay are left out. */
function partnersOf(types: readonly string[], catalogue: Catalogue): readonly string[] {
  const partners = types.flatMap((type) => {
    const migration = catalogue.migrations.get(type);
    if (migration) return migration.applies === 'never' ? [] : [migration.newType];
    return catalogue.partnerTypes.has(type) ? [type] : [];
  });
  return [...new Set(partners)].sort();
}
