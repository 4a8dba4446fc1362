import { z } from 'zod';
import en from 'zod/v4/locales/en.js';
import zhCN from 'zod/v4/locales/zh-CN.js';
import type { Reason, Ruling } from '../model/index.js';
import { isAnswerable, reasons, valuesFor } from './answers-by-reason.js';
import type { Ticked } from './config.js';

/** Reasons that a person may answer, from the one table of answers, so that a new reason cannot be forgotten here. */
export const answerable: readonly Reason[] = reasons.filter(isAnswerable);
// As objects, since a list would not miss a new value.
const values = {
  semi: 'semi',
  full: 'full',
  keep: 'keep',
  skip: 'skip',
  move: 'move',
  route: 'route',
  rename: 'rename',
} as const satisfies { readonly [Value in Ruling['value']]: Value };

/** A glob is tried on every path: one of many wildcards would take minutes for each. */
const glob = z.string().min(1).max(500).refine(isBounded, 'too many wildcards for one glob; write several (通配符过多，请拆成几个)');

/** `**` four times at most, other wildcards twenty times, and nothing that repeats within what repeats. */
function isBounded(glob: string): boolean {
  const stars = glob.match(/\*{2,9}/g)?.length ?? 0;
  const others = glob.match(/[*?]|\[/g)?.length ?? 0;
  const repeats = glob.match(/[*+]\(/g)?.length ?? 0;
  return stars <= 4 && others <= 20 && repeats <= 1 && !/[*+]\([^)]{0,500}[*?[(]/.test(glob);
}
const managed = z.enum(['semi', 'full']).describe('What bg.price.review.* serves: 半托 moves, 全托 keeps the old names.');

const place = ['path', 'found', 'reason'] as const;
/** A file that is not looked into, or that no parser vouches for, stays as it is whatever it holds. */
const wholeFile = ['path', 'reason'] as const;
const ticked = {
  'grant-token': 'grant-token',
  'token-by-type': 'token-by-type',
  'check-token': 'check-token',
} as const satisfies { readonly [Item in Ticked]: Item };
/** Fields that only an answer to a finding has. */
const ofAnswers = ['found', 'reason', 'value'] as const;

/** The values that each reason knows, as a condition of the editor's schema. */
const valuesByReason = answerable.map((reason) => ({
  if: { properties: { reason: { const: reason } }, required: ['reason'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  then: { properties: { value: { enum: valuesFor[reason] } } },
}));

const decision = z
  .strictObject({
    id: z.string().min(1).optional().describe('The id that the report gives to one finding; then nothing else has to name it.'),
    what: z
      .enum(ticked)
      .optional()
      .describe('An item of the checklist that is done; then no value is given, and id, path and types narrow it.'),
    types: z.array(z.string().min(1)).min(1).optional().describe('With `what`: the types that it is done for; all where this is left out.'),
    path: glob.optional().describe("Glob below this file's folder."),
    found: z
      .string()
      .min(1)
      .optional()
      .describe('The old type or the host, as the report names it; left out for a whole file that stays as it is (unparsed-file, keep).'),
    reason: z.enum(answerable).optional().describe('The reason that the report gives.'),
    value: z.enum(values).optional().describe('The answer.'),
    why: z.string().trim().min(1).describe('For whoever reads this next.'),
  })
  .check(({ value: decided, issues }) => {
    if (decided.what !== undefined) {
      const alien = ofAnswers.filter((key) => decided[key] !== undefined);
      if (alien.length > 0) issues.push({ code: 'unrecognized_keys', keys: alien, path: [], input: decided });
      return;
    }
    if (decided.types !== undefined) issues.push({ code: 'unrecognized_keys', keys: ['types'], path: [], input: decided });
    const named = decided.reason === 'unparsed-file' && decided.value === 'keep' ? wholeFile : place;
    const keys = [...(decided.id === undefined ? named : []), 'value'] as const;
    const missing = keys.filter((key) => decided[key] === undefined);
    for (const key of missing) issues.push({ code: 'invalid_type', expected: 'string', path: [key], input: undefined });
    const known = decided.reason === undefined ? null : valuesFor[decided.reason];
    if (known !== null && decided.value !== undefined && !known.includes(decided.value))
      issues.push({ code: 'invalid_value', values: [...known], path: ['value'], input: decided.value });
  })
  .meta({
    anyOf: [
      { required: ['id', 'value'] },
      { required: [...place, 'value'] },
      { required: [...wholeFile, 'value'], properties: { reason: { const: 'unparsed-file' }, value: { const: 'keep' } } },
      { required: ['what'] },
    ],
    allOf: valuesByReason,
  });

/** Settings that may differ from path to path; all others are about a whole run. */
const byPath = {
  managed: managed.optional(),
  gateway: z.enum(['auto', 'move', 'keep']).optional().describe('How CN router URLs are treated.'),
  includeDocs: z.boolean().optional().describe('Also rewrite Markdown and plain text.'),
  includeIgnored: z.boolean().optional().describe('Also rewrite git-ignored config files.'),
};

const override = z.strictObject({
  paths: z.union([glob, z.array(glob).min(1)]).describe("Globs below this file's folder."),
  ...byPath,
});

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  ...byPath,
  announcements: z.array(z.string().min(1)).min(1).optional().describe('Which announcements count; all where this is left out.'),
  catalogue: z.array(z.string().min(1)).optional().describe('Further catalogue data.'),
  lang: z.enum(['zh-CN', 'en']).optional().describe('The language of messages and reports, where no flag says it.'),
  baseline: z.string().min(1).optional().describe('Findings that are known and do not count for the exit code.'),
  overrides: z.array(override).optional().describe('Settings by path; of several that match, the last counts that says it.'),
  decisions: z
    .array(decision)
    .optional()
    .describe('Answers to reviews, of which the last counts that speaks for a place, and items of the checklist that are done.'),
});

export type ConfigData = z.infer<typeof configSchema>;

/** The faults of a value, by path, in both languages. */
export function check(value: unknown):
  | { readonly ok: true; readonly data: ConfigData }
  | {
      readonly ok: false;
      readonly issues: readonly { readonly path: (string | number)[]; readonly en: string; readonly 'zh-CN': string }[];
    } {
  const english = configSchema.safeParse(value, { error: en().localeError });
  if (english.success) return { ok: true, data: english.data };
  const chinese = configSchema.safeParse(value, { error: zhCN().localeError });
  return {
    ok: false,
    issues: english.error.issues.map((issue, i) => ({
      // An unknown key is reported at the object that has it.
      path: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].map((part) =>
        typeof part === 'number' ? part : String(part),
      ),
      en: issue.message,
      'zh-CN': chinese.error?.issues[i]?.message ?? issue.message,
    })),
  };
}

/** For editors; published beside the bundle. */
export function jsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(configSchema, { io: 'input' });
  return `${JSON.stringify({ $schema, title: 'temu-codemod.config.json', ...rest }, null, 2)}\n`;
}
