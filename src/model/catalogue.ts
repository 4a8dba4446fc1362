/** Announcements as data. */

/** ISO day, `2025-09-12`. */
export type Day = string;

/** One row of an announcement's table. */
export type Migration = {
  readonly group: string;
  readonly title: string;
  readonly oldType: string;
  readonly newType: string;
  /** Other names of the new one on the partner gateway: `bg.glo.X` beside `temu.X`. */
  readonly twins: readonly string[];
  /** `semi-only`: full-managed shops keep the old name. `never`: both names live on, for different gateways; always a review. */
  readonly applies: 'always' | 'semi-only' | 'never';
  /** The announcement's own words for the condition, null where it has none. */
  readonly note: string | null;
  /** The old type is off from this day on; null where no day was announced. */
  readonly offlineOn: Day | null;
  /** Announcement id. */
  readonly announcement: string;
  readonly source: { readonly document: string; readonly row: string };
  /** Earlier announcements of the same row, oldest first. */
  readonly history: readonly { readonly announcement: string; readonly offlineOn: Day | null; readonly row: string }[];
};

export type Announcement = {
  /** The day of 更新时间, or the month that a later list gives. */
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string | null;
  readonly source: string;
  readonly gateway: string;
  readonly signing: 'unchanged';
  readonly token: 'unchanged' | 'grant-anew';
  readonly grantPage: string | null;
  readonly migrations: readonly Migration[];
};

export type GatewayName = 'cn' | 'partner' | 'us' | 'eu' | 'global';
export type Gateway = GatewayName | 'unknown';

/** The rows of the enabled announcements, looked up by name. */
export type Catalogue = {
  readonly announcements: readonly Announcement[];
  /** By old type. */
  readonly migrations: ReadonlyMap<string, Migration>;
  /** New types and their twins. */
  readonly partnerTypes: ReadonlySet<string>;
  /** New type or twin → the migration that made it. */
  readonly byNewType: ReadonlyMap<string, Migration>;
  /** Host name → gateway. Hosts that are not here are `unknown`. */
  readonly hosts: ReadonlyMap<string, GatewayName>;
};

/** Names before and after a migration as one: a new type, a twin or the partner's host stands for the old name, so that a run changes no id. */
export type Origins = {
  of(name: string): string;
  /** The text as if no name in it had been moved. */
  inText(text: string): string;
  /** Every old and new name. */
  places(text: string): readonly { readonly start: number; readonly name: string }[];
};
