import { lazily } from '../base/lazily.js';
import { originsOf } from '../catalogue/origins.js';
import { identifier } from '../lines/ids.js';
import { linesOf } from '../lines/lines.js';
import type { Catalogue, Facts, Finding, Ruling, Site } from '../model/index.js';

/** The ruling of people about a place; `id` is made when one of them named the id of a finding. */
export type RulingOf = (
  place: Parameters<Facts['rulingOf']>[0],
  reason: Finding['decision']['reason'],
  id: () => string | null,
) => Ruling | null;

/** The answers as the transforms ask for them: a site's id is known beforehand, that of a request or of code once there is a finding. */
export type Answered = { readonly rulingOf: Facts['rulingOf']; hears(findings: readonly Finding[]): boolean };

export function answeredBy(rulingOf: RulingOf, sites: readonly Site[], catalogue: Catalogue): Answered {
  const origins = originsOf(catalogue);
  const ids = lazily(() => {
    const idOf = identifier(linesOf(), origins);
    return new Map(sites.filter(({ file }) => file.scope === 'named').map((site) => [keyOf(site), idOf(site)]));
  });
  const late = new Map<string, Ruling>();
  return {
    rulingOf: (place, reason) => rulingOf(place, reason, () => ids().get(keyOf(place)) ?? null) ?? late.get(placeOf(place)) ?? null,
    /** Whether an answer names the id of a request's or code's finding, so that all has to be decided anew. */
    hears(findings) {
      const idOf = identifier(linesOf(), origins);
      const found = findings.filter(({ kind, file }) => (kind === 'call' || kind === 'code') && file.scope === 'named');
      const before = late.size;
      for (const finding of found) {
        const id = idOf(finding);
        const ruling = finding.decision.action === 'keep' ? null : rulingOf(finding, finding.decision.reason, () => id);
        if (ruling?.value === 'keep' || ruling?.value === 'skip') late.set(placeOf(finding), ruling);
      }
      return late.size > before;
    },
  };
}

function keyOf({ file, range, found }: Parameters<Facts['rulingOf']>[0]): string {
  return `${file.path}\0${range.start}\0${found}`;
}

function placeOf({ file, range }: Parameters<Facts['rulingOf']>[0]): string {
  return `${file.path}\0${range.start}\0${range.end}`;
}
