import { atHandOf } from '../../src/base/nodes-below.js';
import { ancestors, remembered } from '../../src/base/tree.js';
import type { Node, Transform } from '../../src/model/index.js';
import { kindOf } from '../support/api-description.js';
import { here, keep } from '../support/decisions.js';
import { isData, isFileRead, isRead } from '../support/documents.js';

const schemaKeys =
  /^(request|response|req|resp)(_?(body|schema|params?|args|example|fields?|data))?$|^(properties|inputSchema|outputSchema|requestParams|responseParams|apiName|apiTitle|docId|docTitle)$/i;

/** Documents describe both names and send neither; so do dumps of the API's specification that no source reads. */
export const documentation: Transform = {
  name: 'documentation',
  decide(site, facts) {
    const { language } = site.tree;
    if (isRead(site.tree, facts)) return facts.settingsOf(site.file.path).includeDocs ? null : keep('documentation', []);
    if (!isData(site.tree)) return null;
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
  for (const entry of atHandOf(node.entries)) {
    if (entry.kind !== 'entry') continue;
    const key = entry.key.kind === 'string' ? entry.key.value : entry.key.kind === 'name' ? entry.key.name : '';
    const isDeep = entry.value?.kind === 'object' || entry.value?.kind === 'list';
    if (isDeep && schemaKeys.test(key)) return key;
  }
  return null;
});
