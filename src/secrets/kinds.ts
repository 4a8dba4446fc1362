/**
 * How a text is read. `code`: only literals are values (JSON, TOML and SQL quote their values too). `markup`: code with tags around it.
 * `config`: the rest of a line is a value. `shell`: the next word is. `prose`: words are read as sentences. `any`: told line by line.
 */
export type Kind = 'code' | 'markup' | 'config' | 'shell' | 'prose' | 'any';
/** The signs that begin a comment. */
export type Comments = 'slash' | 'hash' | 'both' | 'dash' | 'none';
export type TextKind = { readonly kind: Kind; readonly comments: Comments };

const kinds: readonly (readonly [kind: Kind, comments: Comments, extensions: string])[] = [
  ['code', 'slash', 'ts mts cts js mjs cjs java kt kts go cs swift scala groovy gradle rs c cc cpp h hpp m dart jsonc json5 proto wxs'],
  ['markup', 'slash', 'tsx jsx vue svelte html htm xhtml xml plist wxml axml csproj config resx svg jsp ftl'],
  ['code', 'both', 'php phtml tf hcl tfvars'],
  ['code', 'hash', 'py pyi rb rake toml r pl ps1 psm1 ex exs'],
  ['code', 'dash', 'sql lua hs'],
  ['code', 'none', 'json ipynb har map webmanifest'],
  ['shell', 'hash', 'sh bash zsh fish ksh mk makefile dockerfile http rest'],
  ['shell', 'none', 'bat cmd'],
  ['prose', 'none', 'md mdx markdown rst txt adoc log'],
  ['config', 'hash', 'bru htaccess yml yaml ini cfg cnf conf env properties editorconfig npmrc netrc service csv tsv'],
];

const byExtension = new Map(
  kinds.flatMap(([kind, comments, extensions]) => extensions.split(' ').map((one) => [one, { kind, comments }] as const)),
);

export const ANY: TextKind = { kind: 'any', comments: 'both' };

/** By the path's extension; one that says what a copy is for (`.bak`, `.example`) is passed over. */
export function textKindOf(path: string): TextKind {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const parts = name.split('.').slice(1);
  while (parts.length > 1 && /^(?:bak|orig|old|example|sample|dist|tpl|tmpl|template|lf|local|j2|erb)$/.test(parts.at(-1) ?? ''))
    parts.pop();
  if (/^\.env\b/.test(name)) return { kind: 'shell', comments: 'hash' };
  return byExtension.get(parts.at(-1) ?? name) ?? ANY;
}
