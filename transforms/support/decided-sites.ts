import type { DecidedSites, Decision, Facts, Site } from '../../src/model/index.js';

/** Filled while the sites are decided; each is decided once. */
export class Decisions extends Map<Site, Decision> implements DecidedSites {
  types = 0;
  moves = 0;
  private readonly regions = new Set<string>();

  constructor(private readonly unitOf: Facts['unitOf']) {
    super();
  }

  override set(site: Site, decision: Decision): this {
    const isMove = decision.action === 'rewrite';
    if (site.kind === 'type') this.types += 1;
    if (site.kind === 'type' || isMove) this.moves += 1;
    // What a call is handed is of that call alone; a row of a table, of whoever looks there.
    if (isMove && decision.edits.length > 1 && site.file.scope === 'named' && site.node?.parent?.kind !== 'call')
      this.regions.add(keyOf(site.found, this.unitOf(site.file.path)));
    return super.set(site, decision);
  }

  movesByRegion(found: string, unit: string): boolean {
    return this.regions.has(keyOf(found, unit));
  }
}

function keyOf(found: string, unit: string): string {
  return `${unit}\0${found}`;
}

/** Asks anew only when something was decided since that can change the answer: thousands of sites ask the same about a unit or a request. */
export function sinceDecided<K, T>(stamp: 'types' | 'moves' | null, ask: (about: K, facts: Facts) => T): (about: K, facts: Facts) => T {
  const known = new WeakMap<DecidedSites, { readonly at: number; readonly answers: Map<K, { readonly answer: T }> }>();
  return (about, facts) => {
    const at = stamp === null ? 0 : facts.decided[stamp];
    const held = known.get(facts.decided);
    const { answers } = held?.at === at ? held : remember(facts.decided, at);
    const found = answers.get(about) ?? { answer: ask(about, facts) };
    answers.set(about, found);
    return found.answer;
  };

  function remember(decided: DecidedSites, at: number): { readonly answers: Map<K, { readonly answer: T }> } {
    const made = { at, answers: new Map<K, { readonly answer: T }>() };
    known.set(decided, made);
    return made;
  }
}
