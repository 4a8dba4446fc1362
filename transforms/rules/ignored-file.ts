import type { Decision, Facts, Site, Transform } from '../../src/model/index.js';
import { review } from '../support/decisions.js';
import { proposalsFor } from '../support/proposals.js';
import { partnerGateway } from './partner-gateway.js';

/** A config file that git ignores is read, since it often holds the gateway, but belongs to one machine: its owner decides. */
export const ignoredFile: Transform = {
  name: 'ignored-file',
  decide(site, facts) {
    if (!site.file.ignored || site.file.namedItself || facts.settingsOf(site.file.path).includeIgnored) return null;
    return followed(site, facts) ?? review('ignored-file', proposalsFor(site, facts), []);
  },
};

/** A URL whose requests are known is judged by them, as in any other file: where it must stay there is nothing to ask, and no move to offer. */
function followed(site: Site, facts: Facts): Decision | null {
  const decision = site.kind === 'gateway' && facts.pairsOf(site).length > 0 ? partnerGateway.decide(site, facts) : null;
  if (decision === null || decision.action === 'rewrite') return null;
  return decision.action === 'keep' ? decision : review('ignored-file', decision.proposals, decision.evidence);
}
