import { lineOf } from '../base/tree.js';
import type { Language, Request, SourceFile, Tree } from '../model/index.js';
import type { ModulePlace, RouterLanguage, RouterNames, Surroundings } from './contract.js';
import { languageFor, type RoutingInput } from './index.js';
import { pasteAlone } from './paste-alone.js';
import { manners } from './text.js';

/** How many requests are written out; the others are alike. */
const LISTED = 3;

/** `known`: the module that the request's package has, or gets by this very run; null where there will be none. */
export type PasteInput = RoutingInput & {
  readonly around: Surroundings;
  readonly known: (request: Request) => ModulePlace | null;
  /** This run puts the router there. */
  readonly isRouted: (request: Request) => boolean;
};

/** What to put in by hand: each request's line with the router around its host, then the router itself, or the import of it. */
export function pasteFor(file: SourceFile, names: RouterNames, input: PasteInput): string {
  const requests = requestsOf(file, input);
  const [first] = requests;
  const tree = input.trees.get(first?.file.path ?? file.path);
  const home = tree && isCode(tree.language) ? tree : neighbour(file, input);
  const language = home ? languageFor(home.language) : null;
  if (home === null || language === null) return pasteAlone(home?.language ?? 'javascript', names);
  const calls = requests
    .filter((request) => !input.isRouted(request))
    .slice(0, LISTED)
    .map((request) => callLine(request, language, input));
  const known = first ? knownLine(first, home, language, input) : null;
  return [...calls, known ?? ownModule(home, language, names, input)].join('\n');
}

function ownModule(home: Tree, language: RouterLanguage, names: RouterNames, { around }: PasteInput): string {
  const name = language.moduleName(home, around) ?? 'temu-gateway.ts';
  const manner = manners(home.file, language.indent);
  return `${sign(home.language, name)}\n${language.source({ path: name, tree: home }, names, manner, around)}`;
}

/** The requests in the file, or that its URL goes into. */
function requestsOf(file: SourceFile, { links }: RoutingInput): readonly Request[] {
  const own = links.requests.filter((request) => request.file.path === file.path);
  if (own.length > 0) return own;
  return links.requests.filter(({ pairs }) => pairs.some(({ url }) => url.from.some((from) => from.file.path === file.path)));
}

function callLine(request: Request, language: RouterLanguage, { trees }: RoutingInput): string {
  const tree = trees.get(request.file.path);
  const { text, path } = request.file;
  const line = lineOf(request.file, request.node.range.start);
  if (request.api === 'Feign') return feignLine(request, `${path}:${line}`);
  const host = request.host ? text.slice(request.host.range.start, request.host.range.end) : (request.hostOption?.base ?? 'url');
  const type = request.typeAtHost ?? 'type';
  const wrapped = tree ? language.wrap(request, tree, host, type) : null;
  return sign(tree?.language ?? 'unknown', `${path}:${line}: ${host} → ${wrapped ?? `temuGateway(${type}, ${host})`}`);
}

/** Feign sends a request where a parameter of type `URI` says. */
function feignLine({ file: { text }, node }: Request, place: string): string {
  const callee = text.slice(node.callee.range.start, node.callee.range.end);
  const method = node.callee.kind === 'member' ? node.callee.property : callee;
  return sign('java', `${place}: ${callee}(…) → ${callee}(URI.create(TemuGateway.temuGateway(type, url)), …); ${method}(URI url, …)`);
}

/** The import of a module that is there, or the word that none is needed. */
function knownLine(request: Request, tree: Tree, language: RouterLanguage, { known, around }: PasteInput): string | null {
  const place = known(request);
  if (place === null) return null;
  const statement = language.importInto(tree, request, place.path, manners(tree.file, language.indent), around);
  if (statement === null) return null;
  return statement === 'present' ? sign(tree.language, place.path) : statement.text.trim();
}

function sign(language: Language, text: string): string {
  return `${language === 'python' || language === 'ruby' ? '#' : '//'} ${text}`;
}

/** A config file's URL is read by code of the same package. */
function neighbour(file: SourceFile, { trees, packageOf }: RoutingInput): Tree | null {
  const home = packageOf(file.path);
  for (const tree of trees.values()) if (isCode(tree.language) && packageOf(tree.file.path) === home) return tree;
  return null;
}

const CODE: ReadonlySet<Language> = new Set<Language>([
  ...(['typescript', 'javascript', 'vue', 'svelte', 'html', 'python', 'go', 'java', 'kotlin', 'php', 'csharp', 'ruby'] as const),
]);

function isCode(language: Language): boolean {
  return CODE.has(language);
}
