import type { Transform } from '../../src/model/index.js';
import { here, keep } from '../support/decisions.js';

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
    return isTest ? keep('still-serves-cn', [here(site, 'router', 'test')]) : null;
  },
};
