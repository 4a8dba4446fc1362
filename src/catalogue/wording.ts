import type { Announcement, Migration } from '../model/index.js';
import type { Compared } from './compare.js';
import type { Assumed } from './import/facts.js';
import type { ImportProblemWhat, RowProblem } from './problem.js';
import { en } from './wording/en.js';
import { zhCN } from './wording/zh-CN.js';

export type Lang = 'zh-CN' | 'en';
/** By the day that counts as today: off already, off within 15 days, later, or no day announced. */
export type Status = 'off' | 'soon' | 'later' | 'undated';

/** Every sentence that this zone says, in one language. */
export type Wording = {
  readonly rowProblem: Readonly<Record<RowProblem['what'], string>>;
  readonly sameId: (id: string) => string;
  readonly notJson: string;
  readonly notACatalogue: string;
  readonly foreignHost: string;
  readonly unknownAnnouncement: (id: string, known: readonly string[]) => string;
  readonly importProblem: Readonly<Record<ImportProblemWhat, string>>;
  readonly line: (line: number) => string;
  readonly status: Readonly<Record<Status, string>>;
  readonly applies: Readonly<Record<Migration['applies'], string | null>>;
  readonly compared: Readonly<Record<Compared['status'], string>>;
  readonly assumed: Readonly<Record<Assumed, string>>;
  readonly yearInferred: string;
  readonly noGroup: string;
  readonly noDeadline: string;
  readonly offFrom: (day: string) => string;
  readonly counts: (migrations: number, announcements: number) => string;
  readonly token: Readonly<Record<'unchanged' | 'grant-anew', (page: string | null) => string>>;
  readonly signing: Readonly<Record<Announcement['signing'], readonly [label: string, text: string]>>;
  readonly gateway: string;
  readonly tokenLabel: string;
  readonly deadline: string;
  readonly source: string;
  readonly history: string;
  readonly twins: string;
  readonly note: string;
  readonly byHand: string;
  readonly unknownType: (type: string) => string;
  readonly similar: string;
  readonly columns: readonly [group: string, title: string, newType: string, oldType: string, deadline: string, announcement: string];
};

const languages: Readonly<Record<Lang, Wording>> = { 'zh-CN': zhCN, en };

export function wordingOf(lang: Lang): Wording {
  return languages[lang];
}
