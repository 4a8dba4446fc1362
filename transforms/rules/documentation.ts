import { ancestors, remembered } from '../../src/base/tree.js';
import type { Facts, Node, Transform, Tree } from '../../src/model/index.js';
import { isPage, kindOf } from '../support/api-description.js';
import { sinceDecided } from '../support/decided-sites.js';
import { here, keep } from '../support/decisions.js';

const dataFormats: ReadonlySet<string> = new Set(['json', 'yaml', 'xml', 'toml']);
const schemaKeys =
  /^(request|response|req|resp)(_?(body|schema|params?|args|example|fields?|data))?$|^(properties|inputSchema|outputSchema|requestParams|responseParams|apiName|apiTitle|docId|docTitle)$/i;

/** What a tool writes about the code each time that it is run: coverage of each line, runs of tests. */
const reports =
  /(?:^|\/)(?:lcov-report|htmlcov|playwright-report|mochawesome-report|allure-report|jacoco)\/|\.(?:[cm]?[jt]sx?|vue|php|py|java|go|cs)\.html$|(?:^|\/)(?:coverage-final\.json|clover\.xml|lcov\.info)$/;

export function isData({ language }: Tree): boolean {
  return dataFormats.has(language);
}

/** Documents describe both names and send neither; so do dumps of the API's specification that no source reads. */
export const documentation: Transform = {
  name: 'documentation',
  decide(site, facts) {
    const { language } = site.tree;
    if (isRead(site.tree, facts)) return facts.settingsOf(site.file.path).includeDocs ? null : keep('documentation', []);
    if (!dataFormats.has(language)) return null;
    const whole = kindOf(site.tree);
    // A collection sends: its labels are judged as what they label.
    if (whole === 'collection') return null;
    if (whole === 'description') return isFileRead(site.tree, facts) ? null : keep('documentation', []);
    if (site.node?.kind !== 'string') return null;
    // `<properties>` of a build file are settings, not the schema of a body.
    const schema = language === 'xml' && /(?:^|\/)(?:pom|[\w-]*settings)\.xml$/.test(site.file.path) ? null : schemaBeside(site.node);
    if (schema === null || isFileRead(site.tree, facts)) return null;
    return keep('documentation', [here(site, 'schema-beside', schema)]);
  },
};

/** Prose: Markdown, a text that no source reads, a page that sends nothing, a report that its tool makes again. */
function isRead(tree: Tree, facts: Facts): boolean {
  if (reports.test(tree.file.path)) return true;
  if (tree.language === 'text') return !isFileRead(tree, facts);
  return tree.language === 'markdown' || (tree.language === 'html' && isPage(tree));
}

/** Whether nothing in the file is sent, whatever its names. */
export function isDocument(tree: Tree, facts: Facts): boolean {
  return isRead(tree, facts) || (isData(tree) && kindOf(tree) === 'description' && !isFileRead(tree, facts));
}

/** The key beside the type, or beside the entry that the type names, that makes the file a description of the API. */
function schemaBeside(node: Node): string | null {
  let depth = 0;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'entry' && outer.value !== null && outer.key === node) {
      const key = schemaKeyIn(outer.value);
      if (key !== null) return key;
    }
    if (outer.kind !== 'object') continue;
    const key = schemaKeyIn(outer);
    if (key !== null) return key;
    depth += 1;
    if (depth === 2) return null;
  }
  return null;
}

const schemaKeyIn = remembered((node: Node): string | null => {
  if (node.kind !== 'object') return null;
  for (const entry of node.entries) {
    if (entry.kind !== 'entry') continue;
    const key = entry.key.kind === 'string' ? entry.key.value : entry.key.kind === 'name' ? entry.key.name : '';
    const isDeep = entry.value?.kind === 'object' || entry.value?.kind === 'list';
    if (isDeep && schemaKeys.test(key)) return key;
  }
  return null;
});

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
