import type { Transform } from '../../src/model/index.js';
import { here, keep } from '../support/decisions.js';
import { isUrlOfRenamer } from '../support/is-routed.js';

/** A host in a test of the URL's text is no endpoint: the branch goes on telling CN from the rest. */
export const testedHost: Transform = {
  name: 'tested-host',
  decide(site) {
    if (site.kind !== 'gateway' || site.node?.kind !== 'string') return null;
    const parent = site.node.parent;
    const isTest =
      parent?.kind === 'compare' ||
      (parent?.kind === 'case' && parent.tests.includes(site.node)) ||
      (parent?.kind === 'call' &&
        parent.callee.kind === 'member' &&
        /^(includes|startsWith|indexOf|contains|Contains|HasPrefix|startswith|equals|match|test)$/.test(parent.callee.property));
    if (isTest) return keep('still-serves-cn', [here(site, 'router', 'test')]);
    // The renaming function reads where the request goes to.
    return isUrlOfRenamer(site.node) ? keep('still-serves-cn', [here(site, 'router')]) : null;
  },
};
