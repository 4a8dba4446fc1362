/** `may`: the areas that an area may import beside itself. `instead`: what to do about an import that is not among them. */
export type Rule = { readonly may: readonly string[]; readonly instead: string };

const below = ['model', 'base'];
const program = [...below, 'link/program'];
const symbols = [...program, 'languages', 'link/symbols'];
const values = [...program, 'link/symbols', 'link/clients', 'link/values'];
const callGraph = [...values, 'link/call-graph'];

/** Folders of `src`, rooms of its larger folders, and `transforms`. The longest name that a path begins with is its area. */
export const rules: Readonly<Record<string, Rule>> = {
  model: { may: [], instead: 'put the type that is needed into src/model itself: every stage builds on it, so it builds on none.' },
  base: { may: ['model'], instead: 'hand the function what it needs as an argument, or move it into the stage whose words it knows.' },
  secrets: { may: below, instead: 'let the caller hand over lines and ranges; redaction knows texts, not findings or reports.' },
  lines: { may: [...below, 'secrets'], instead: 'keep lines and ids free of findings in words; wording is put together in src/report.' },
  catalogue: {
    may: below,
    instead: 'describe what was announced as data; whoever applies an announcement imports the catalogue, not the reverse.',
  },
  sites: { may: below, instead: 'take the parsed tree as an argument; a site is told by the tree alone.' },

  discover: {
    may: [...below, 'discover/text', 'discover/paths', 'discover/git', 'discover/scan'],
    instead: 'return paths and texts; parsing and deciding come after discovery, in src/run.',
  },
  'discover/text': {
    may: below,
    instead: 'work on bytes and strings that are handed in; where they came from is the business of scan and git.',
  },
  'discover/paths': {
    may: below,
    instead:
      'judge a path by its name and its place on the disk; what git says goes into discover/git, what files hold into discover/scan.',
  },
  'discover/git': {
    may: [...below, 'discover/paths'],
    instead: 'return what git says as data; src/discover/staged.ts and changed.ts put it together with scanning.',
  },
  'discover/scan': {
    may: [...below, 'discover/text', 'discover/paths'],
    instead: 'search the entries that are handed in; who lists them (work-tree.ts, staged.ts) stands in src/discover itself.',
  },

  languages: {
    may: [
      ...below,
      ...['core', 'grammar', 'typescript', 'markup', 'notebook', 'config', 'deploy', 'plain', 'bounded'].map((room) => `languages/${room}`),
    ],
    instead: 'give back the common tree of src/model/syntax.ts; what a tree means is told in src/sites and src/link.',
  },
  'languages/core': { may: below, instead: 'move what several languages share into languages/core, and let the languages import it.' },
  'languages/plain': { may: [...below, 'languages/core'], instead: 'move what is shared with another kind of file into languages/core.' },
  'languages/config': { may: [...below, 'languages/core'], instead: 'move what is shared with another kind of file into languages/core.' },
  'languages/deploy': {
    may: [...below, 'languages/core', 'languages/config', 'languages/plain'],
    instead: 'deployment files may hold configuration and text; anything else they share goes into languages/core.',
  },
  'languages/typescript': { may: [...below, 'languages/core'], instead: 'move what markup and scripts share into languages/core.' },
  'languages/markup': {
    may: [...below, 'languages/core', 'languages/typescript'],
    instead: 'a page holds scripts and nothing else; move what it shares with other files into languages/core.',
  },
  'languages/notebook': {
    may: [...below, 'languages/core', 'languages/config', 'languages/grammar'],
    instead: 'a notebook is JSON around Python; what is neither belongs to one of these.',
  },
  'languages/grammar': {
    may: [...below, 'languages/core', 'languages/bounded'],
    instead: 'describe the language as data in grammar/languages; a second way to parse it does not belong here.',
  },
  'languages/bounded': {
    may: [...below, 'languages', 'languages/core', 'languages/typescript'],
    instead: 'parse through languages/index.ts; limits on time and memory know no language.',
  },

  'link/program': {
    may: below,
    instead: 'an index of files evaluates nothing: move what needs names into link/symbols, what needs values into link/values.',
  },
  'link/clients': {
    may: below,
    instead: 'describe the client as data; code that reads the description belongs to link/requests or link/values.',
  },
  'link/symbols': {
    may: symbols,
    instead: 'ask for a SymbolTable, not a Session, and let the evaluator in link/values resolve what needs values.',
  },
  'link/values': {
    may: values,
    instead:
      'let the room above hand the evaluator a function (see searchCallers in link/start-session.ts), or move the helper into link/symbols.',
  },
  'link/call-graph': { may: callGraph, instead: 'answer with call sites and call strings; what a call sends is told by link/requests.' },
  'link/escape': {
    may: callGraph,
    instead: 'answer whether a value escapes; requests and router places are joined with the answer in link/index.ts.',
  },
  'link/own-routing': {
    may: [...callGraph, 'link/escape'],
    instead: "answer with the user's tables and tests; link/index.ts hands them the requests that they need.",
  },
  'link/requests': {
    may: [...callGraph, 'link/escape'],
    instead: 'let link/index.ts hand in what the room above knows, as it hands requestOf the router place.',
  },
  'link/placement': {
    may: [...callGraph, 'link/escape', 'link/requests'],
    instead: 'say where the router can stand; which file is read next is decided in link/loading, both meet in link/index.ts.',
  },
  'link/loading': {
    may: [...callGraph, 'languages', 'link/escape', 'link/requests'],
    instead: 'say which files are needed; placing and deciding happen after they are read.',
  },
  link: {
    may: [...callGraph, 'link/escape', 'link/own-routing', 'link/requests', 'link/placement', 'link/loading'],
    instead: 'answer with Links (src/model/links.ts); plan and transforms decide what to do about them.',
  },

  routing: { may: below, instead: 'take requests and trees as arguments; which request is routed is decided in transforms.' },
  'transforms/support': { may: below, instead: 'ask the Facts that every transform is handed; what a rule alone needs stays in its file.' },
  'transforms/price-review': {
    may: [...below, 'transforms/support'],
    instead: 'move what a rule and price review share into transforms/support.',
  },
  'transforms/rules': {
    may: [...below, 'transforms/support', 'transforms/price-review'],
    instead: 'ask the Facts that every transform is handed (src/model/facts.ts); a rule reads no stage by itself.',
  },
  transforms: {
    may: [...below, 'transforms/rules', 'transforms/support', 'transforms/price-review'],
    instead: 'list rules and ask them in order; facts are handed in by src/plan.',
  },
  edit: { may: below, instead: 'take paths, bytes and edits as arguments; why an edit is made is known in src/plan.' },
  report: {
    may: [...below, 'lines', 'secrets'],
    instead: 'add what has to be said to the findings (src/model), and compute it in src/plan; a report only words it.',
  },
  plan: {
    may: [
      ...below,
      'lines',
      'secrets',
      'sites',
      'link',
      'routing',
      'transforms',
      'transforms/support',
      'edit',
      'catalogue',
      'discover/git',
    ],
    instead: 'return decisions and changes as data; reading before and writing after them belong to src/run.',
  },
  config: {
    may: [...below, 'discover/paths', 'plan', 'report'],
    instead: 'hand over what people have said as data; the run asks for it through the Answers that it is given.',
  },
  run: {
    may: [
      ...below,
      'catalogue',
      'config',
      'discover',
      'discover/paths',
      'languages',
      'languages/bounded',
      'link',
      'plan',
      'edit',
      'report',
    ],
    instead: 'let the host (src/command, src/library) hand in a callback, as it does for progress; a run touches no terminal.',
  },
  'single-file': {
    may: [
      ...below,
      'catalogue',
      'config',
      'discover',
      'discover/git',
      'discover/paths',
      'discover/scan',
      'discover/text',
      'languages',
      'languages/bounded',
      'languages/core',
      'link',
      'link/program',
      'link/symbols',
      'lines',
      'plan',
      'report',
      'run',
    ],
    instead: 'offer the answer as a function; src/eslint and transforms/jscodeshift.cjs are the hosts, and words come from src/report.',
  },
  library: {
    may: [...below, 'catalogue', 'config', 'discover/paths', 'edit', 'report', 'run'],
    instead: 'call src/run, and translate between its types and the published ones; the library decides nothing.',
  },
  command: {
    may: [...below, 'catalogue', 'config', 'discover', 'discover/git', 'discover/paths', 'edit', 'lines', 'report', 'run', 'secrets'],
    instead: 'call src/run; the command line reads flags, asks questions and prints.',
  },
  eslint: {
    may: ['report', 'single-file'],
    instead: 'ask src/single-file, which decides one file, and put its words into an ESLint message.',
  },
  index: {
    may: ['catalogue', 'library', 'model', 'report'],
    instead: 'export it from src/library first: the package shows what the library offers.',
  },
  cli: { may: ['command', 'discover/git'], instead: 'move it into src/command; cli.ts only starts the process.' },
};

/** The only area whose files may import each other in circles: evaluation recurses from kind to kind of expression. */
export const RECURSIVE = 'link/values';

export function areaOf(path: string): string {
  const bare = path.replace(/^src\//, '').replace(/\.(?:ts|json)$/, '');
  const folder = bare.includes('/') ? bare.slice(0, bare.lastIndexOf('/')) : bare;
  for (let area = folder; area !== ''; area = area.slice(0, Math.max(area.lastIndexOf('/'), 0))) if (area in rules) return area;
  return bare;
}
