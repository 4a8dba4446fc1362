import { type Document, isAlias, isMap, isSeq, parseDocument, visit } from 'yaml';

/** One entry of `repos`, as data and as text. */
export type RepoEntry = {
  readonly repo: 'local';
  readonly hooks: readonly [
    { readonly id: string; readonly name: string; readonly entry: string; readonly language: 'system'; readonly pass_filenames: false },
  ];
};

export function entryFor(command: string): RepoEntry {
  const hook = { id: 'temu-codemod', name: 'temu-codemod', entry: command, language: 'system', pass_filenames: false } as const;
  return { repo: 'local', hooks: [hook] };
}

/** `indent` spaces stand before the dash. */
export function entryText({ repo, hooks: [hook] }: RepoEntry, indent: number, eol: string): string {
  const [first, ...rest] = Object.entries(hook).map(([key, value]) => `${key}: ${value}`);
  const lines = [`- repo: ${repo}`, '  hooks:', `    - ${first}`, ...rest.map((line) => `      ${line}`)];
  return lines.map((line) => `${' '.repeat(indent)}${line}${eol}`).join('');
}

/** The entry after the last of `repos`, every other byte as it was; null where the file's shape leaves a doubt. */
export function withEntry(text: string, entry: RepoEntry): string | null {
  const document = read(text);
  const repos = document?.get('repos', true);
  if (!document || !isSeq(repos) || !repos.range || repos.flow || repos.items.length === 0) return null;
  const [start] = repos.range;
  const indent = start - lineStart(text, start);
  if (text.slice(start - indent, start).trim() !== '') return null;
  const at = endOf(text, start, indent);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, at);
  const added = `${before}${before.endsWith('\n') ? '' : eol}${entryText(entry, indent, eol)}${text.slice(at)}`;
  return isOnlyAdded(document, read(added), entry) ? added : null;
}

/** One document, a map, without errors; an alias may stand for anything. */
function read(text: string): Document | null {
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const seen = { alias: false };
  visit(document, (_, node) => {
    seen.alias ||= isAlias(node);
  });
  return seen.alias ? null : document;
}

/** Behind the last line that belongs to the list at `start`: the items' own, and comments that stand deeper than their dash. */
function endOf(text: string, start: number, indent: number): number {
  let end = lineStart(text, start);
  for (let at = end; at < text.length; ) {
    const [line = ''] = /^[^\n]*\n?/.exec(text.slice(at)) ?? [];
    at += line.length;
    const deep = line.search(/\S/);
    if (deep === -1) continue;
    const isComment = line[deep] === '#';
    if (deep < indent && !isComment) break;
    if (deep === indent && !isComment && line[deep] !== '-') break;
    if (deep > indent || !isComment) end = at;
  }
  return end;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function isOnlyAdded(before: Document, after: Document | null, entry: RepoEntry): boolean {
  if (after === null) return false;
  const data = before.toJS();
  return JSON.stringify(after.toJS()) === JSON.stringify({ ...data, repos: [...data.repos, entry] });
}
