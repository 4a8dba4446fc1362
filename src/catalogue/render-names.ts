import type { Catalogue, Migration } from '../model/index.js';
import { namesOf } from './catalogue.js';

/** The text of `names.ts`: types for programs, made from the catalogue. A test holds the file to it. */
export function renderNames(catalogue: Catalogue): string {
  const rows = [...catalogue.migrations.values()];
  return `// Made from the announcements; not to be edited. \`npx vitest run test/catalogue -u\` makes it anew.

${partnerNames(rows)}

${cnNames(rows)}

export type PartnerType = keyof typeof PartnerTypes;
export type CnType = keyof typeof CnTypes;

${overloads(rows)}
`;
}

function partnerNames(rows: readonly Migration[]): string {
  const entries = rows.flatMap((row) => [...doc(about(row)), ...namesOf(row).map((name) => `  '${name}': '${name}',`)]);
  return ['/** Types of the partner gateway, twins too. */', 'export const PartnerTypes = {', ...entries, '} as const;'].join('\n');
}

function cnNames(rows: readonly Migration[]): string {
  const entries = rows.flatMap((row) => [...doc(deprecation(row)), `  '${row.oldType}': '${row.oldType}',`]);
  const head = '/** Types of the CN gateway that have moved: a compiler strikes through each of those that are off or going. */';
  return [head, 'export const CnTypes = {', ...entries, '} as const;'].join('\n');
}

/** A union's members cannot be deprecated; the overloads of a function can, so `temuType('bg.goods.add')` is flagged where it stands. */
function overloads(rows: readonly Migration[]): string {
  const old = rows.flatMap((row) => [...doc(deprecation(row), ''), `export function temuType(type: '${row.oldType}'): '${row.oldType}';`]);
  const made = 'export function temuType<T extends PartnerType>(type: T): T;';
  const body = ['export function temuType(type: PartnerType | CnType): PartnerType | CnType {', '  return type;', '}'];
  return ['/** The type itself, checked when compiled. */', made, ...old, ...body].join('\n');
}

function about({ title, note }: Migration): string {
  return [title, note].filter((part) => part !== null && part !== '').join('；');
}

/** An old name that lives on for some shops is not deprecated; its comment names the new one. */
function deprecation(row: Migration): string {
  const off = row.offlineOn === null ? '' : `，${row.offlineOn} 起下线`;
  const note = row.note === null ? '' : `（${row.note}）`;
  return row.applies === 'always' ? `@deprecated 改用 ${row.newType}${off}${note}` : `partner 网关上为 ${row.newType}${off}${note}`;
}

function doc(text: string, indent = '  '): readonly string[] {
  return text === '' ? [] : [`${indent}/** ${text.replaceAll('*/', '* /')} */`];
}
