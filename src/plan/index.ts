import { decide } from '../../transforms/decide.js';
import { trimmed } from '../base/compact.js';
import { collectLarge, needRoom } from '../base/memory.js';
import { remembered } from '../base/tree.js';
import { anyTypePattern, hostPattern, oldTypePattern } from '../catalogue/tokens.js';
import { type AskedTypes, link, type Repository } from '../link/index.js';
import type {
  CallOutcome,
  Catalogue,
  Edit,
  Facts,
  Finding,
  Links,
  NewFile,
  Range,
  RenamePlace,
  Site,
  SourceFile,
  ToDo,
  Tree,
  TypeUse,
} from '../model/index.js';
import { joinedImports, routingOf } from '../routing/index.js';
import { sitesOf, type TokenPatterns, usesOf } from '../sites/sites.js';
import { answeredBy, type RulingOf } from './answered.js';
import { judgeCalls } from './calls.js';
import { checklistOf } from './checklist.js';
import { factsOf } from './facts.js';
import { joinedNested } from './nested-edits.js';
import { unitsOf } from './units.js';

export type PlanInput = {
  /** Absolute; for module resolution only. */
  readonly root: string;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly allPaths: ReadonlySet<string>;
  /** Files that can be opened beside the trees. */
  readonly repository: Repository;
  /** Paths of trees that hold a part of their file. */
  readonly excerpts: ReadonlySet<string>;
  /** How many evaluations the links have. */
  readonly looks: number;
  /** What came of asking for types in an earlier plan of nearly the same files; null: nobody asked. */
  readonly askedTypes: AskedTypes | null;
  readonly catalogue: Catalogue;
  readonly asOf: Facts['asOf'];
  readonly rulingOf: RulingOf;
  readonly settingsOf: Facts['settingsOf'];
  readonly heldBack: Facts['heldBack'];
  /** Files are planned one by one, each in its turn: an option of hosts for one file. */
  readonly othersFollow?: true;
  /** Folder of the nearest manifest above a path. */
  readonly packageOf: (path: string) => string;
  /** Folder of each package by the name that others import it by. */
  readonly packageNames: ReadonlyMap<string, string>;
  readonly unseen: Facts['unseen'];
  /** Text of a listed file, null where there is none: to find a router module that an earlier run made. */
  readonly read: (path: string) => SourceFile | null;
};

export type Plan = {
  readonly findings: readonly Finding[];
  readonly calls: readonly CallOutcome[];
  readonly facts: Facts;
  /** By path: all edits of one file. Only files whose scope is `named`. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly newFiles: readonly NewFile[];
  readonly checklist: readonly ToDo[];
  /** Excerpts of which the rest must be read before all this can be told. */
  readonly short: readonly string[];
  /** The links stopped before all was followed. */
  readonly isCut: boolean;
  readonly askedTypes: AskedTypes | null;
};

/** Finds, links and decides; reads and writes nothing. */
export async function plan(input: PlanInput): Promise<Plan> {
  const { sites, uses } = findSites(input.trees, input.catalogue);
  const links = await link({ ...input, sites, uses });
  // The values that the links were made of are no longer needed.
  collectLarge();
  needRoom();
  const unitOf = unitsOf(input.trees.values(), input.packageOf, input.packageNames);
  const routing = routingOf({ ...input, links });
  const answered = answeredBy(input.rulingOf, sites, input.catalogue);
  needRoom();
  const given = factsOf({ ...input, rulingOf: answered.rulingOf, sites, uses, links, routing, unitOf });
  const first = decide(given);
  needRoom();
  const { findings, decided } = answered.hears(first.findings) ? decide(given) : first;
  const facts: Facts = { ...given, decided };
  const named = findings.filter((finding) => finding.file.scope === 'named');
  const calls = judgeCalls(facts);
  needRoom();
  const newFiles = newFilesOf(named, links, facts);
  return {
    findings: named,
    calls,
    facts,
    edits: editsOf(named),
    newFiles,
    checklist: checklistOf(named, newFiles, facts),
    short: links.short,
    isCut: links.isCut,
    askedTypes: links.askedTypes,
  };
}

export const patternsOf = remembered(
  (catalogue: Catalogue): TokenPatterns => ({
    oldType: oldTypePattern(catalogue),
    cnHost: hostPattern(catalogue),
    anyType: anyTypePattern(),
  }),
);

/** Of one tree, which never changes: they are asked for again whenever a file turns up. */
const foundIn = remembered((catalogue: Catalogue) => {
  const patterns = patternsOf(catalogue);
  return remembered((tree: Tree) => ({ sites: trimmed(sitesOf(tree, patterns)), uses: trimmed(usesOf(tree, patterns, catalogue)) }));
});

export function findSites(
  trees: ReadonlyMap<string, Tree>,
  catalogue: Catalogue,
): { readonly sites: readonly Site[]; readonly uses: readonly TypeUse[] } {
  const found = [...trees.values()].map(foundIn(catalogue));
  return { sites: found.flatMap(({ sites }) => sites), uses: found.flatMap(({ uses }) => uses) };
}

function editsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const { decision } of findings) {
    if (decision.action !== 'rewrite') continue;
    for (const edit of decision.edits) {
      const known = edits.get(edit.file.path);
      if (known) known.push(edit);
      else edits.set(edit.file.path, [edit]);
    }
  }
  return new Map([...edits].map(([path, some]) => [path, joinedNested(joinedImports(some))]));
}

function isAt({ file, range }: Edit, place: RenamePlace): boolean {
  return file === place.file && range.start === place.node.range.start && range.end === place.node.range.end;
}

function placeOf({ path }: SourceFile, { start, end }: Range): string {
  return `${path}\0${start}\0${end}`;
}

/** The router modules that the routed requests import, each once. */
function newFilesOf(findings: readonly Finding[], links: Links, facts: Facts): readonly NewFile[] {
  const modules = new Map<string, NewFile>();
  const renamers = new Map<string, NewFile>();
  // A finding about a request has the range of its very node.
  const made = new Map(
    findings.flatMap(({ kind, decision, file, range }) =>
      kind === 'call' && decision.action === 'rewrite' ? [[placeOf(file, range), decision.edits] as const] : [],
    ),
  );
  for (const request of links.requests) {
    const edits = made.get(placeOf(request.file, request.node.range));
    if (edits === undefined) continue;
    const route = facts.routing.routeOf(request);
    if (route?.module && edits.includes(route.edits[0])) modules.set(route.module.path, route.module);
    for (const places of [request.renames, request.opens]) {
      const renaming = places ? facts.routing.renameOf(places) : null;
      // Of its places those are left out that are renamed by themselves.
      const isRenaming = renaming !== null && places?.some((place) => edits.some((edit) => isAt(edit, place)));
      if (isRenaming && renaming.module) renamers.set(renaming.module.path, renaming.module);
    }
  }
  // A module that renames does all that one without that does.
  for (const [path, module] of renamers) modules.set(path, module);
  return [...modules.values(), ...facts.routing.outdated().filter((module) => !modules.has(module.path))];
}
