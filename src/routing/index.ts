import type { Catalogue, Language, Links, NewFile, Request, Routing, SourceFile, Tree } from '../model.js';
import { MARKER, type RouterLanguage } from './contract.js';
import { javascript } from './javascript.js';
import { manners, replaceAt } from './text.js';

export const routerLanguages: readonly RouterLanguage[] = [javascript];

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
  const places = placesOf(input);
  return {
    routeOf(request) {
      const tree = input.trees.get(request.file.path);
      const language = tree === undefined ? null : languageFor(tree.language);
      const module = tree && language ? (places.get(placeKey(tree, language, input)) ?? null) : null;
      if (!tree || !language || module === null || request.host === null || request.typeAtHost === null) return null;
      if (request.file.encoding === 'unknown' || tree.unparsed !== null) return null;
      const manner = manners(request.file);
      const { start, end } = request.host.range;
      const wrap = replaceAt(
        request.file,
        start,
        end,
        language.wrap(request, request.file.text.slice(start, end), renamed(request.typeAtHost, input.catalogue)),
      );
      const known = language.importInto(tree, module.path, manner);
      if (known === null) return null;
      const text = language.source({ path: module.path, tree: module.tree }, input.catalogue, manners(module.tree.file));
      return { edits: known === 'present' ? [wrap] : [wrap, known], module: { path: module.path, text } };
    },
    pasteFor(file) {
      const tree = input.trees.get(file.path);
      return (languageFor(tree?.language ?? 'unknown') ?? javascript).paste(input.catalogue);
    },
    outdated: () => outdated(input),
  };
}

/** A literal beside the request is renamed by the same run, so the router is given its new name. */
function renamed(expression: string, catalogue: Catalogue): string {
  const literal = /^(["'`])([\w.]+)\1$/.exec(expression);
  const migration = literal?.[2] === undefined ? undefined : catalogue.migrations.get(literal[2]);
  return migration ? `${literal?.[1]}${migration.newType}${literal?.[1]}` : expression;
}

function languageFor(language: Language): RouterLanguage | null {
  return routerLanguages.find((router) => router.languages.includes(language)) ?? null;
}

type Place = { readonly path: string; readonly tree: Tree };

/** The first client in path order that a router fits decides where its package's module stands; one that is there already stays there. */
function placesOf(input: RoutingInput): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const byPath = [...input.links.requests].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  for (const request of byPath) {
    const tree = input.trees.get(request.file.path);
    const language = tree ? languageFor(tree.language) : null;
    if (!tree || !language || !isRoutable(request)) continue;
    const key = placeKey(tree, language, input);
    const name = language.moduleName(tree, isEsmPackage(tree, input));
    if (name === null || places.has(key)) continue;
    const folder = request.file.path.split('/').slice(0, -1);
    const own = existing(name, input.packageOf(request.file.path), input);
    const path = own ?? [...folder, name].join('/');
    // A file of the user's own that has the name already is not ours to write.
    if (own === null && input.allPaths.has(path)) continue;
    places.set(key, { path, tree });
  }
  return places;
}

function isRoutable(request: Request): boolean {
  return request.host !== null && request.typeAtHost !== null;
}

function placeKey(tree: Tree, language: RouterLanguage, input: RoutingInput): string {
  return `${input.packageOf(tree.file.path)}\0${language.moduleName(tree, isEsmPackage(tree, input)) ?? ''}`;
}

function isEsmPackage(tree: Tree, input: RoutingInput): boolean {
  const folder = input.packageOf(tree.file.path);
  const manifest = input.read(folder === '' ? 'package.json' : `${folder}/package.json`);
  return manifest !== null && /"type"\s*:\s*"module"/.test(manifest.text);
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

/** Modules of earlier runs whose list of types is not the catalogue's any more. */
function outdated(input: RoutingInput): readonly NewFile[] {
  const stale: NewFile[] = [];
  for (const path of input.allPaths) {
    if (!/(^|\/)temu[-_]?gateway\.\w+$/i.test(path)) continue;
    const file = input.read(path);
    if (file === null || !isOurs(file)) continue;
    const language = routerLanguages.find((router) => router.languages.some((id) => id === languageOfModule(path)));
    const tree: Tree = {
      file,
      language: languageOfModule(path),
      root: { kind: 'group', range: { start: 0, end: file.text.length }, parent: null, children: [] },
      comments: [],
      errors: [],
      unparsed: null,
    };
    const text = language?.source({ path, tree }, input.catalogue, manners(file));
    if (text !== undefined && text !== file.text) stale.push({ path, text });
  }
  return stale;
}

function languageOfModule(path: string): Language {
  if (/\.[cm]?ts$/.test(path)) return 'typescript';
  if (path.endsWith('.py')) return 'python';
  if (path.endsWith('.java')) return 'java';
  if (path.endsWith('.go')) return 'go';
  if (path.endsWith('.php')) return 'php';
  return 'javascript';
}
