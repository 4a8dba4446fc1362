import type { Range, Reason, Ruling, Settings, ToDo } from '../model/index.js';

/** Settings as flags, a part of a config or the whole of it give them; null for those left out. */
export type Spoken = { readonly [K in keyof Settings]: Settings[K] | null };

/** Settings that hold for the files of `paths` alone. */
export type Override = Spoken & { readonly paths: readonly string[] };

/** One recorded answer: for the finding with this id, and for what its path (a glob below the config's folder), name and reason name. */
export type Decided = {
  /** null: every id. Of the other three null says the same, and then there is an id. */
  readonly id: string | null;
  readonly path: string | null;
  readonly found: string | null;
  readonly reason: Reason | null;
  readonly value: Ruling['value'];
  readonly why: string;
};

/** A ticked item of the checklist; of `id`, `path` (a glob below the config's folder) and `types` null says all there are. */
export type Tick = {
  readonly what: Ticked;
  readonly id: string | null;
  readonly path: string | null;
  readonly types: readonly string[] | null;
  readonly why: string;
};

/** Items that a person does elsewhere; a new file is in git or not. */
export type Ticked = Exclude<ToDo['what'], 'add-file'>;

type Placed = { readonly at: Range };

/** A config file as it was read. `folder` and `file` are absolute; paths in it are relative to `folder`. */
export type Config = Spoken & {
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  readonly announcements: readonly string[] | null;
  readonly catalogue: readonly string[];
  readonly lang: 'zh-CN' | 'en' | null;
  readonly baseline: string | null;
  readonly overrides: readonly Override[];
  readonly decisions: readonly (Decided & Placed)[];
  readonly ticks: readonly (Tick & Placed)[];
};

/** `line` and `column` are 1-based. `detail`: in the language that was asked for. */
export type ConfigProblem = {
  readonly what: 'unreadable' | 'not-json' | 'not-a-config' | 'whole-run';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The path of the value, `decisions[0].why`; '' for the whole. */
  readonly key: string;
  readonly detail: Readonly<Record<'zh-CN' | 'en', string>>;
};
