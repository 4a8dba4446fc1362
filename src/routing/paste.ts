import { isChosenByCallers } from '../base/chosen-by-callers.js';
import { commentSign, shownEdits } from '../base/shown-edits.js';
import { ancestors, contains } from '../base/tree.js';
import type { Edit, Language, Request, SourceFile } from '../model/index.js';
import type { ModulePlace, RouterLanguage, RouterNames, Surroundings } from './contract.js';
import type { RoutingInput } from './module-places.js';
import { manners } from './text.js';

/** How many requests are written out; the others are alike. */
const LISTED = 12;

/** A request with the router around its host, by hand: the module goes into a file of its own, or into the request's where no import is certain. */
type ByHand = { readonly edits: readonly Edit[]; readonly module: ModulePlace | null };

export type PasteInput = RoutingInput & {
  readonly around: Surroundings;
  /** The module that the request's package has, gets by this very run, or would get beside the request; null where no name is free. */
  readonly placeFor: (request: Request) => ModulePlace | null;
  /** The module is there, or this run makes it. */
  readonly isThere: (place: ModulePlace) => boolean;
  /** Whether this run puts the router there. */
  readonly isRouted: (request: Request) => boolean;
  readonly languageFor: (language: Language) => RouterLanguage | null;
  /** The request itself, or where its callers give it its host. */
  readonly wrapped: (request: Request) => readonly Request[];
  readonly edited: (request: Request, type: string) => Edit | null;
};

/**
 * Lines to put in by hand, ready to stand there: each request's lines with the router around its host, the import, and the router itself where no
 * file has one. Null where no lines would run, or the router would do nothing.
 */
export function pasteFor(file: SourceFile, names: RouterNames, input: PasteInput): string | null {
  const found = requestsOf(file, input)
    .filter((request) => !input.isRouted(request) && reachesCn(request) && mayMove(request, names, input))
    .slice(0, LISTED)
    .flatMap((request) => byHand(request, names, input) ?? []);
  const [first] = found;
  if (first === undefined) return null;
  const language = first.edits[0] ? (input.trees.get(first.edits[0].file.path)?.language ?? 'unknown') : 'unknown';
  const modules = new Map(
    found.flatMap(({ module }) => (module === null || input.isThere(module) ? [] : [[module.path, module] as const])),
  );
  const lines = shownEdits(
    found.flatMap(({ edits }) => edits),
    language,
  );
  return [
    ...lines,
    ...[...modules.values()].map((place) => `${commentSign(language)} ${place.path}\n${moduleText(place, names, input)}`),
  ].join('\n');
}

function reachesCn({ pairs }: Request): boolean {
  return pairs.some(({ gateway }) => gateway === 'cn');
}

/** The router would do nothing for a request that is known to send no partner type; and one whose only type is a question yet has no name to be routed by. */
function mayMove(request: Request, names: RouterNames, { catalogue }: PasteInput): boolean {
  // Callers out of sight may send what the question names.
  if (names.types.length > 0 && isChosenByCallers(request)) return true;
  return request.pairs.some(({ type: { value } }) => {
    if (value === null || names.types.includes(value)) return true;
    return catalogue.migrations.get(value)?.applies === 'always';
  });
}

/** The requests in the file, or that its URL goes into. */
function requestsOf(file: SourceFile, { links }: RoutingInput): readonly Request[] {
  const requests = withHooks(links.requests);
  const own = requests.filter((request) => request.file.path === file.path);
  if (own.some(reachesCn)) return own;
  return requests.filter(({ pairs }) => pairs.some(({ url }) => url.from.some((from) => from.file.path === file.path)));
}

/** Requests whose host one hook sets are one, there. */
function withHooks(requests: readonly Request[]): readonly Request[] {
  const hooks = new Set<unknown>();
  return requests.flatMap((request) => {
    const { setBy } = request;
    if (!setBy) return [request];
    if (hooks.has(setBy.node)) return [];
    hooks.add(setBy.node);
    const node = { ...request.node, range: setBy.node.range, parent: setBy.node.parent };
    return [{ ...request, file: setBy.file, node, host: setBy.node, typeAtHost: setBy.type, hostOption: null, places: [] }];
  });
}

function byHand(request: Request, names: RouterNames, input: PasteInput): ByHand | null {
  const place = input.placeFor(request);
  const parts = input.wrapped(request).map((one) => editsOf(one, place, names, input));
  if (parts.length === 0 || parts.includes(null)) return null;
  return { edits: parts.flatMap((part) => part?.edits ?? []), module: parts.some((part) => part?.isImported) ? place : null };
}

function editsOf(
  request: Request,
  place: ModulePlace | null,
  names: RouterNames,
  input: PasteInput,
): { readonly edits: readonly Edit[]; readonly isImported: boolean } | null {
  const tree = input.trees.get(request.file.path);
  const language = tree ? input.languageFor(tree.language) : null;
  const type = typeAt(request, names);
  if (!tree || !language || type === null || tree.unparsed !== null || request.file.encoding === 'unknown') return null;
  const edit = input.edited(request, type);
  if (edit === null) return null;
  const known =
    place === null
      ? null
      : language.importInto(tree, request.node, place.path, manners(request.file, language.indent), input.around, 'gateway');
  if (known === 'present') return { edits: [edit], isImported: true };
  if (known !== null) return { edits: [edit, known], isImported: true };
  const inlaid = language.within(tree, request.node, names, manners(request.file, language.indent), input.around);
  if (inlaid === null) return null;
  return { edits: inlaid === 'present' ? [edit] : [edit, inlaid], isImported: false };
}

/** The expression of the type at the host: the one that the links found, the one type that is sent, or a parameter that is named for the type. */
function typeAt(request: Request, names: RouterNames): string | null {
  if (request.typeAtHost !== null) return request.typeAtHost;
  const [only, another] = new Set(request.pairs.map(({ type }) => type.value));
  if (only && another === undefined && names.types.includes(only) && isOwnHost(request)) return quoted(only, request);
  for (const outer of ancestors(request.node)) {
    if (outer.kind !== 'function') continue;
    const param = outer.params.find(
      ({ name, pattern, rest }) => pattern === null && !rest && /^\$?(?:type|(?:api|interface)_?(?:type|name))_?$/i.test(name),
    );
    if (param) return request.file.text.slice(param.at.start, param.at.end);
  }
  return null;
}

/** The host stands in the request; one that a client is made with serves other requests too. */
function isOwnHost({ host, node }: Request): boolean {
  return host === null || contains(node.range, host.range);
}

function quoted(type: string, { file }: Request): string {
  return /\.(?:[cm]?[jt]sx?|py|php|vue|svelte)$/.test(file.path) && !file.text.includes('"') ? `'${type}'` : `"${type}"`;
}

function moduleText(place: ModulePlace, names: RouterNames, { around, languageFor }: PasteInput): string {
  const language = languageFor(place.tree.language);
  return language?.source(place, names, manners(place.tree.file, language.indent), around).trimEnd() ?? '';
}
