import { remembered } from '../../src/base/tree.js';
import type { ObjectNode, Tree } from '../../src/model/index.js';

/**
 * The kind of a data file, by the keys of its format: `description` of an API (OpenAPI and Swagger, Apifox, RAML's JSON, a JSON schema), `collection`
 * of requests that a person sends (Postman, Insomnia, HAR); null for any other.
 */
export const kindOf = remembered((tree: Tree): 'description' | 'collection' | null => {
  const root = kinds.test(tree.file.text) ? rootOf(tree) : null;
  if (root === null) return null;
  const keys = new Set(root.entries.flatMap((entry) => (entry.kind === 'entry' ? [nameOf(entry.key)] : [])));
  if ((keys.has('openapi') || keys.has('swagger')) && (keys.has('paths') || keys.has('info'))) return 'description';
  if (keys.has('apifoxProject') || keys.has('apiCollection')) return 'description';
  if (keys.has('info') && keys.has('item') && /_postman_id|getpostman\.com/.test(tree.file.text)) return 'collection';
  return keys.has('__export_format') && keys.has('resources') ? 'collection' : null;
});

/** One of them stands in each kind of data file. */
const kinds = /openapi|swagger|apifoxProject|apiCollection|_postman_id|getpostman\.com|__export_format/;

function rootOf({ root }: Tree): ObjectNode | null {
  for (const child of root.children) {
    if (child.kind === 'object') return child;
    const [inner] = child.kind === 'group' ? child.children : [];
    if (inner?.kind === 'object') return inner;
  }
  return null;
}

function nameOf(key: ObjectNode['entries'][number]): string {
  return key.kind === 'string' ? key.value : key.kind === 'name' ? key.name : '';
}

/** Below a folder of documents. */
const DOCUMENTS = /(?:^|\/)(?:docs?|documents?|documentation|wiki|文档)\//i;
/* Content that makes a page more than prose: code, a form, or the marks of a template. */
const ACTIVE =
  /<script\b|<form\b|\son[a-z]+\s*=|\s(?:v-|:|@|ng-|x-|hx-)[\w-]+\s*=|\s(?:\*ng|\[[\w.]+\]|\([\w.]+\))[\w-]*\s*=|\{\{|\{%|\$\{|<\?(?:php|=)|<%/i;

/** An HTML file that is read, and sends nothing. */
export const isPage = remembered(({ file }: Tree): boolean => DOCUMENTS.test(file.path) || !ACTIVE.test(file.text));
