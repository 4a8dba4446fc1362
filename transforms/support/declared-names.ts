import { editAt } from '../../src/base/edit-at.js';
import type { Edit, Facts, Finding } from '../../src/model/index.js';
import { here, rewrite } from './decisions.js';
import { migrationOf } from './proposals.js';

/** TypeScript's type of all names with one beginning: `` `bg.${string}` ``. */
const declared = /`((?:bg|temu)\.[\w.]*)\$\{\s*string\s*\}`/g;

/** Such types take the new names too, without which the program would no longer compile: a finding for each that is widened. */
export function widenedTypes(facts: Facts): readonly Finding[] {
  const found: Finding[] = [];
  for (const { file, language } of facts.trees.values()) {
    if (language !== 'typescript' || file.scope !== 'named' || !declared.test(file.text)) continue;
    declared.lastIndex = 0;
    const renamed = facts.sites.filter(
      (site) =>
        site.kind === 'type' &&
        /^(?:typescript|vue|svelte)$/.test(site.tree.language) &&
        facts.decided.get(site)?.action === 'rewrite' &&
        facts.unitOf(site.file.path) === facts.unitOf(file.path),
    );
    const all = [...file.text.matchAll(declared)];
    for (const { 0: text, 1: beginning = '', index } of all) {
      const site = renamed.find((one) => !all.some(([, other = '']) => migrationOf(one, facts).newType.startsWith(other)));
      const range = { start: index, end: index + text.length };
      if (!site?.found.startsWith(beginning) || !isType(file.text, range.start) || isOfList(file.text, range.end)) continue;
      const { newType } = migrationOf(site, facts);
      const put: Edit = editAt(file, { start: range.end, end: range.end }, ` | \`${newType.slice(0, newType.indexOf('.'))}.\${string}\``);
      const decision = rewrite('migrated-type', [put], [here(site, 'request', site.found)]);
      found.push({ file, range, kind: 'code', found: text, decision, migration: null });
    }
  }
  return found;
}

/** Where a type stands: behind a colon, an alias's sign, a bracket or a bar, and not as a value. */
function isType(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1).trimStart();
  if (before.endsWith('=')) return line.startsWith('type ') || line.startsWith('export type ');
  return /[:<|&,(]$|\b(?:as|extends|satisfies)$/.test(before);
}

function isOfList(text: string, end: number): boolean {
  return /^\s*\[/.test(text.slice(end, end + 20));
}
