import type { Facts, Tree } from '../../src/model/index.js';
import { isPage, kindOf } from './api-description.js';
import { sinceDecided } from './decided-sites.js';

const dataFormats: ReadonlySet<string> = new Set(['json', 'yaml', 'xml', 'toml']);

/** What a tool writes about the code each time that it is run: coverage of each line, runs of tests. */
const reports =
  /(?:^|\/)(?:lcov-report|htmlcov|playwright-report|mochawesome-report|allure-report|jacoco)\/|\.(?:[cm]?[jt]sx?|vue|php|py|java|go|cs)\.html$|(?:^|\/)(?:coverage-final\.json|clover\.xml|lcov\.info)$/;

export function isData({ language }: Tree): boolean {
  return dataFormats.has(language);
}

/** Prose: Markdown, a text that no source reads, a page that sends nothing, a report that its tool makes again. */
export function isRead(tree: Tree, facts: Facts): boolean {
  if (reports.test(tree.file.path)) return true;
  if (tree.language === 'text') return !isFileRead(tree, facts);
  return tree.language === 'markdown' || (tree.language === 'html' && isPage(tree));
}

/** Whether nothing in the file is sent, whatever its names. */
export function isDocument(tree: Tree, facts: Facts): boolean {
  return isRead(tree, facts) || (isData(tree) && kindOf(tree) === 'description' && !isFileRead(tree, facts));
}

/** Some source names the file: what is in it may be sent after all. */
export const isFileRead = sinceDecided(null, (own: Tree, facts: Facts): boolean => {
  for (const tree of facts.trees.values()) {
    if (tree !== own && !isData(tree) && tree.language !== 'markdown' && tree.language !== 'text' && names(tree, own)) return true;
  }
  return false;
});

/** By its name, or without its ending at the end of a path. */
export function names({ file }: Tree, read: Tree): boolean {
  const name = read.file.path.slice(read.file.path.lastIndexOf('/') + 1);
  const stem = name.replace(/\.[^.]+$/, '');
  return file.text.includes(name) || file.text.includes(`/${stem}'`) || file.text.includes(`/${stem}"`);
}
