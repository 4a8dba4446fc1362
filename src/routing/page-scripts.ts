import { remembered } from '../base/tree.js';
import type { SourceFile, Tree } from '../model/index.js';
import type { Surroundings } from './contract.js';

/** Pages and templates that are looked into for their scripts. */
const PAGES = 300;

const page = /\.(?:html?|php|phtml|jsp|ejs|twig|cshtml|hbs|njk|tpl|ftl)$|(?:^|\/)manifest\.json$/i;

/** What only a page, an extension or a user script has; `$(…)` is jQuery's. */
const globals =
  /==UserScript==|\b(?:document|window|chrome|browser|localStorage|sessionStorage|unsafeWindow|jQuery|layui|GM)\s*\.\s*\w|\bGM_\w+\s*\(|\bnew\s+XMLHttpRequest\b|\b(?:importScripts|addEventListener)\s*\(|(?<![\w$.])\$\s*[.(]/;

const modules = /\b(?:require|import) ?\(|^[ \t]{0,80}(?:import|export)\b|\b(?:module\.exports|exports\.\w|__dirname|process\.\w)/m;

/**
 * Whether a file runs as a classic script, in a page, an extension or a user script: it has neither `require` nor `import`, and can take no module in. By
 * what it uses, or since a page or an extension's manifest names it.
 */
export function isPageScript(tree: Tree, around: Surroundings): boolean {
  if (tree.language !== 'javascript' || /\.[cm]jsx?$/.test(tree.file.path)) return false;
  return isWithoutModules(tree.file) && (globals.test(tree.file.text) || namedByPages(around).has(nameOf(tree.file.path)));
}

const isWithoutModules = remembered(({ text }: SourceFile): boolean => !modules.test(text));

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The file names of scripts that pages take in as they are. */
const namedByPages = remembered((around: Surroundings): ReadonlySet<string> => {
  const names = new Set<string>();
  const paths = [...around.allPaths].filter((path) => page.test(path)).slice(0, PAGES);
  for (const path of paths) {
    const text = around.textAt(path) ?? '';
    const found = path.endsWith('.json') ? text.matchAll(/"([^"\s]{1,200}\.js)"/g) : text.matchAll(/<script\b([^>]{0,400})/gi);
    for (const [, said = ''] of found) {
      const source = path.endsWith('.json') ? said : (/\bsrc\s*=\s*["']?([^"'\s>]{1,300})/i.exec(said)?.[1] ?? '');
      if (!/\btype\s*=\s*["']?module\b/i.test(said) && source !== '') names.add(nameOf(source.split(/[?#]/, 1)[0] ?? ''));
    }
  }
  return names;
});
