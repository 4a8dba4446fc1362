import { remembered } from '../../src/base/tree.js';
import type { Facts, Site, Transform } from '../../src/model/index.js';
import { evidence, keep } from '../support/decisions.js';

/** A file keeps its name, so whatever names the file keeps it too. */
export const fileName: Transform = {
  name: 'file-name',
  decide(site, facts) {
    if (site.kind !== 'type' || site.node?.kind !== 'string') return null;
    const path = namedFile(site, facts);
    if (path === null) return null;
    return keep('file-name', [evidence(site.file, site.range, 'constant', path)]);
  },
};

/** All paths as one text: hardly any path holds a type, and each site asks. */
const pathsText = remembered((paths: Facts['allPaths']) => [...paths].join('\n'));

/** The existing file that the path-like word around the token names. A bare type is no path, though a file may be called so. */
function namedFile(site: Site, facts: Facts): string | null {
  if (!pathsText(facts.allPaths).includes(site.found)) return null;
  const { text } = site.file;
  let start = site.range.start;
  let end = site.range.end;
  while (start > 0 && /[\w./@-]/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /[\w./*-]/.test(text.charAt(end))) end += 1;
  const word = text.slice(start, end).replace(/^(\.{1,2}\/)+/, '');
  if (!word.includes('/') && end === site.range.end) return null;
  for (const path of facts.allPaths) {
    const at = path.indexOf(word);
    if (at === -1 || (at > 0 && path.charAt(at - 1) !== '/')) continue;
    const rest = path.slice(at + word.length);
    if (rest === '' || rest.startsWith('/') || /^\.\w+$/.test(rest)) return path;
  }
  return null;
}
