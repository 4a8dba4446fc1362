import type { Catalogue, Day, Migration } from '../model/index.js';
import { statusOf } from './list.js';
import { type Lang, type Wording, wordingOf } from './wording.js';

export type ShowOptions = { readonly asOf: Day; readonly lang: Lang };
/** `known` is false where no enabled announcement names the type. */
export type Shown = { readonly known: boolean; readonly text: string };

/** One interface, asked for by its old name, its new one or a twin: its rows, its history, and what no edit can do. */
export function showType(catalogue: Catalogue, type: string, { asOf, lang }: ShowOptions): Shown {
  const wording = wordingOf(lang);
  const migration = catalogue.migrations.get(type) ?? catalogue.byNewType.get(type);
  if (migration === undefined) return { known: false, text: unknown(catalogue, type, wording) };
  const head = `${migration.oldType}  →  ${migration.newType}`;
  const facts = [...factsOf(migration, asOf, wording), ...sourcesOf(migration, wording), ...byHand(catalogue, migration, wording)];
  return { known: true, text: [head, ...facts.map(([label, text]) => `  ${label}: ${text}`)].join('\n') };
}

type Fact = readonly [label: string, text: string];

function factsOf(row: Migration, asOf: Day, wording: Wording): readonly Fact[] {
  const { deadline, twins, note, offFrom, noDeadline, status, columns } = wording;
  const name = [row.group, row.title].filter((part) => part !== '').join(' / ');
  const when = row.offlineOn === null ? noDeadline : `${offFrom(row.offlineOn)} (${status[statusOf(row, asOf)]})`;
  const facts: (Fact | null)[] = [
    name === '' ? null : [columns[1], name],
    row.twins.length === 0 ? null : [twins, row.twins.join(', ')],
    [deadline, when],
    row.note === null ? null : [note, row.note],
  ];
  return facts.filter((fact) => fact !== null);
}

function sourcesOf(row: Migration, { source, history, offFrom, noDeadline }: Wording): readonly Fact[] {
  const earlier = row.history.map((one): Fact => {
    return [history, `${one.announcement}  ${one.offlineOn === null ? noDeadline : offFrom(one.offlineOn)}  ${one.row}`];
  });
  return [[source, `${row.announcement}  ${row.source.document}`], [source, row.source.row], ...earlier];
}

function byHand(catalogue: Catalogue, row: Migration, wording: Wording): readonly Fact[] {
  const announcement = catalogue.announcements.find(({ id }) => id === row.announcement);
  const condition = wording.applies[row.applies];
  const facts: (Fact | null)[] = [
    announcement === undefined ? null : [wording.gateway, announcement.gateway],
    announcement === undefined ? null : [wording.tokenLabel, wording.token[announcement.token](announcement.grantPage)],
    announcement === undefined ? null : wording.signing[announcement.signing],
    condition === null ? null : [wording.byHand, condition],
  ];
  return facts.filter((fact) => fact !== null);
}

function unknown(catalogue: Catalogue, type: string, { unknownType, similar }: Wording): string {
  const names = [...catalogue.migrations.keys(), ...catalogue.partnerTypes];
  const near = names.filter((name) => type !== '' && (name.includes(type) || type.includes(name))).slice(0, 5);
  return [unknownType(type), ...(near.length === 0 ? [] : [`  ${similar}: ${near.join(', ')}`])].join('\n');
}
