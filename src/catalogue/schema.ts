import { z } from 'zod';
import type { AnnouncementData, CatalogueFile } from './data.js';
import type { DataProblem } from './problem.js';

const type = z.string().regex(/^(?:bg|temu)\.[a-z0-9]+(?:\.[a-z0-9_]+)+$/);
const text = z.string().min(1);

const deadline = z.strictObject({ day: z.iso.date(), written: text, year: z.enum(['written', 'inferred']) });

const row = z.strictObject({
  group: z.string(),
  title: z.string(),
  newType: type,
  twins: z.array(type),
  oldType: type,
  applies: z.enum(['always', 'semi-only', 'never']),
  note: text.nullable(),
  row: text,
});

const announcement = z.strictObject({
  id: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/),
  title: text,
  updatedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/)
    .nullable(),
  source: text,
  gateway: z.url({ protocol: /^https$/ }),
  signing: z.literal('unchanged'),
  token: z.enum(['unchanged', 'grant-anew']),
  grantPage: z.url({ protocol: /^https$/ }).nullable(),
  tables: z.array(z.strictObject({ deadline: deadline.nullable(), rows: z.array(row).min(1) })).min(1),
}) satisfies z.ZodType<AnnouncementData>;

const file = z.strictObject({
  $schema: z.string().optional(),
  temuCodemod: z.literal('catalogue'),
  announcements: z.array(announcement).min(1),
});

/** Of a catalogue file, for editors and for `$schema`. */
export function catalogueSchema(): Record<string, unknown> {
  return z.toJSONSchema(file, { target: 'draft-2020-12' });
}

type Parsed = { readonly ok: true; readonly file: CatalogueFile } | { readonly ok: false; readonly problems: readonly DataProblem[] };

/** `name` is the file's, for the problems. Of a file that nobody but a config named, they quote nothing: it may be any file. */
export function parseCatalogueFile(source: string, name: string, isTrusted = true): Parsed {
  const json = parseJson(source);
  if (!json.ok) return { ok: false, problems: [{ what: 'not-json', name, at: '', detail: isTrusted ? json.detail : '' }] };
  const parsed = file.safeParse(json.value);
  if (parsed.success) return { ok: true, file: { temuCodemod: 'catalogue', announcements: parsed.data.announcements } };
  const problems = parsed.error.issues.map(
    (issue) =>
      ({
        what: 'not-a-catalogue',
        name,
        at: issue.path.map(String).join('.'),
        detail: isTrusted || issue.code !== 'unrecognized_keys' ? issue.message : '',
      }) as const,
  );
  return { ok: false, problems };
}

function parseJson(source: string): { ok: true; value: unknown } | { ok: false; detail: string } {
  try {
    return { ok: true, value: JSON.parse(source.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
