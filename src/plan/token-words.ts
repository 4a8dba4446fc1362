import { editAt } from '../base/edit-at.js';
import { PARTNER_PREDICATE } from '../base/generated-calls.js';
import { literalPattern } from '../base/literal-pattern.js';
import { walk } from '../base/tree.js';
import type { Edit, Range, Tree } from '../model/index.js';

/** How a language asks for the kind of a type, and how it says "the partner's token, and this one until that is set". */
export type TokenWords = {
  readonly predicate: string;
  /** An expression; null in a language that has none and takes a statement. */
  readonly choice: ((test: string, partner: string, own: string) => string) | null;
  /** The partner's token where no variable of the project's has it. */
  readonly fallback: (own: string, tree: Tree) => string;
  /** The line that the fallback needs at the top of the file, and a pattern of files that have the line. */
  readonly needs: { readonly line: string; readonly has: RegExp } | null;
};

const VARIABLE = 'TEMU_PARTNER_ACCESS_TOKEN';

const script = (or: string): TokenWords => ({
  predicate: 'isTemuPartnerType',
  choice: (test, partner, own) => `${test} ? ${partner} : ${own}`,
  fallback: (own, tree) => `(${inBundle(tree)} ${or} ${own})`,
  needs: null,
});

export function tokenWords({ language }: Tree): TokenWords | null {
  switch (language) {
    case 'typescript':
      return script('??');
    case 'javascript':
    case 'vue':
    case 'svelte':
      return script('||');
    case 'php':
      return {
        predicate: 'TemuGateway::isTemuPartnerType',
        choice: (test, partner, own) => `(${test} ? ${partner} : ${own})`,
        fallback: (own) => `(getenv('${VARIABLE}') ?: ${own})`,
        needs: null,
      };
    case 'python':
      return {
        predicate: 'is_temu_partner_type',
        choice: (test, partner, own) => `${partner} if ${test} else ${own}`,
        fallback: (own) => `os.environ.get("${VARIABLE}", ${own})`,
        needs: { line: 'import os', has: /^import os\b/m },
      };
    case 'java':
      return {
        predicate: 'TemuGateway.isTemuPartnerType',
        choice: (test, partner, own) => `${test} ? ${partner} : ${own}`,
        fallback: (own) => `(System.getenv("${VARIABLE}") != null ? System.getenv("${VARIABLE}") : ${own})`,
        needs: null,
      };
    case 'go':
      return {
        predicate: 'isTemuPartnerType',
        choice: null,
        fallback: () => `os.Getenv("${VARIABLE}")`,
        needs: { line: 'import "os"', has: /"os"/ },
      };
    default:
      return null;
  }
}

/** A page has no process: its bundler puts settings in by their names. */
function inBundle({ language, file }: Tree): string {
  if (language !== 'vue' && language !== 'svelte') return `process.env.${VARIABLE}`;
  return /import\.meta\.env/.test(file.text) ? `import.meta.env.VITE_${VARIABLE}` : `process.env.VUE_APP_${VARIABLE}`;
}

type Partner = { readonly text: string; readonly edits: readonly Edit[] };

/** The project's own variable beside the one that is sent, where its name says that it is the partner's; else one of the environment. */
export function partnerToken(own: string, tree: Tree, words: TokenWords): Partner {
  const base = /^(?<object>.*(?:\.|->|::))?\$?[\w$]+$/s.exec(own)?.groups?.object ?? '';
  const names = tree.file.text.matchAll(
    new RegExp(`(?<![\\w$.>-])${literalPattern(base)}\\$?\\w*(?:partner|_pa_|^pa)\\w*token\\w*(?![\\w$(])`, 'gi'),
  );
  for (const { 0: name } of names)
    if (!PARTNER_PREDICATE.test(name) && name !== own && (base !== '' || isDefined(name, tree))) return { text: name, edits: [] };
  const ofShop = besideOwn(own, tree);
  return ofShop === null ? ofEnvironment(own, tree, words) : { text: ofShop, edits: [] };
}

/** The token of a shop, of which there may be many: one of the environment would be sent for all of them. */
const OF_SHOP =
  /^(?<object>[\w$.>()-]*(?:shop|store|mall|seller|account|merchant|tenant))(?:(?:\.|->)(?<member>\w+)|\[(?<quote>["'])(?<key>\w+)\k<quote>\])$/i;

/** The partner's token as a further member of the same shop; null where there is no shop, or a language would not compile before it is declared. */
export function besideOwn(own: string, { language }: Tree): string | null {
  const { object, member, key, quote } = OF_SHOP.exec(own)?.groups ?? {};
  const name = member ?? key;
  if (object === undefined || name === undefined) return null;
  const partner =
    name.includes('_') || (name === name.toLowerCase() && language === 'python')
      ? `partner_${name}`
      : `partner${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  switch (language) {
    case 'typescript':
      return member === undefined ? null : `((${object} as { ${partner}?: string }).${partner} ?? ${own})`;
    case 'javascript':
    case 'vue':
    case 'svelte':
      return member === undefined ? null : `(${object}.${partner} || ${own})`;
    case 'python':
      return member === undefined
        ? `(${object}.get(${quote}${partner}${quote}) or ${own})`
        : `(getattr(${object}, "${partner}", None) or ${own})`;
    case 'php':
      return `(${member === undefined ? `${object}[${quote}${partner}${quote}]` : `${object}->${partner}`} ?? ${own})`;
    default:
      return null;
  }
}

export function ofEnvironment(own: string, tree: Tree, { fallback, needs }: TokenWords): Partner {
  const isThere = needs === null || needs.has.test(tree.file.text);
  return { text: fallback(own, tree), edits: isThere || needs === null ? [] : [firstImport(tree, needs.line)] };
}

function isDefined(name: string, tree: Tree): boolean {
  return [...walk(tree.root)].some(
    (node) => (node.kind === 'define' || node.kind === 'param') && node.name.replace('$', '') === name.replace('$', ''),
  );
}

/** Above the first import; in Go, where a package's name comes first, below that. */
function firstImport(tree: Tree, line: string): Edit {
  const { text } = tree.file;
  const first = tree.language === 'go' ? null : tree.root.children.find(({ kind }) => kind === 'import');
  const named = tree.language === 'go' ? /^package[ \t][^\r\n\u2028\u2029]*\r?\n/m.exec(text) : null;
  const start = first ? text.lastIndexOf('\n', first.range.start - 1) + 1 : named ? named.index + named[0].length : 0;
  return at(tree, { start, end: start }, named ? `\n${line}\n` : `${line}\n`);
}

export function at({ file }: Tree, range: Range, text: string): Edit {
  return editAt(file, range, text);
}
