import { isDay } from '../base/day.js';
import type { Day, Settings } from '../model/index.js';
import type { Lang } from '../report/index.js';

/** Every field may be left out: then the config's value holds, and else the default of the command line. */
export type PlanInput = {
  /** Absolute; the working directory of the process by default. */
  readonly cwd?: string;
  /** Files, folders, globs, relative to `cwd`; all of it by default. They limit what is written, never what counts as evidence. */
  readonly paths?: readonly string[];
  /** Judge what the git index holds instead of the work tree. */
  readonly staged?: boolean;
  /** Of the paths only the files that differ from where the branch left this commit, as a pull request shows them. */
  readonly changedSince?: string;
  readonly managed?: 'semi' | 'full';
  readonly gateway?: Settings['gateway'];
  /** Announcement ids; all by default. */
  readonly announcements?: readonly string[];
  /** Files of further catalogue data, relative to `cwd`. */
  readonly catalogues?: readonly string[];
  /** The day that deadlines are judged by; today in Asia/Shanghai by default. */
  readonly asOf?: Day;
  readonly includeDocs?: boolean;
  readonly includeIgnored?: boolean;
  /** A config file, relative to `cwd`; `false`: none. By default the nearest one up to the repository root. */
  readonly config?: string | false;
  /** Of the messages in the report; English by default. */
  readonly lang?: Lang;
  readonly signal?: AbortSignal;
};

export type MigrateInput = PlanInput & {
  /** Also edit files that have uncommitted changes. */
  readonly allowDirty?: boolean;
};

/** A field of the input has a value that it cannot have, or there is no such field; `field: 'input'`: the input itself is no object. */
export type InputProblem =
  | { readonly kind: 'bad-value'; readonly field: string; readonly value: string }
  | { readonly kind: 'unknown-field'; readonly field: string };

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const areTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isTruth: Check = (value) => typeof value === 'boolean';
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

const checks: Readonly<Record<keyof MigrateInput, Check>> = {
  cwd: isText,
  paths: areTexts,
  staged: isTruth,
  changedSince: isText,
  managed: oneOf('semi', 'full'),
  gateway: oneOf('auto', 'move', 'keep'),
  announcements: areTexts,
  catalogues: areTexts,
  asOf: (value) => typeof value === 'string' && isDay(value),
  includeDocs: isTruth,
  includeIgnored: isTruth,
  config: (value) => value === false || isText(value),
  lang: oneOf('zh-CN', 'en'),
  // A test runner's own window has another class of this name.
  signal: (value) => typeof value === 'object' && value !== null && 'aborted' in value,
  allowDirty: isTruth,
};

/** Programs without types can hand over anything; a misspelt field or value must not become another run. */
export function wrongField(input: unknown): InputProblem | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { kind: 'bad-value', field: 'input', value: String(input) };
  const known = new Map<string, Check>(Object.entries(checks));
  for (const [field, value] of Object.entries(input)) {
    const fits = known.get(field);
    if (fits === undefined) return { kind: 'unknown-field', field };
    if (value !== undefined && !fits(value)) return { kind: 'bad-value', field, value: String(value) };
  }
  return null;
}
