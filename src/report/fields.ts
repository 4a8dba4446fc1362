import { count, day, list, object, one, orAbsent, orNull, text, truth } from './shape.js';
import { wordingOf } from './wording/index.js';

const place = { file: text, line: count, column: count };
const now = orAbsent(object({ line: count, column: count }));
const span = { ...place, endLine: count, endColumn: count };
const gateway = one('cn', 'partner', 'us', 'eu', 'global', 'unknown');
const verdict = one('ok', 'broken', 'unknown');
const finding = object({
  ...span,
  now,
  id: text,
  kind: one('type', 'gateway', 'call', 'code'),
  found: text,
  replacement: orNull(text),
  proposals: list(
    object({ label: text, edits: list(object({ ...span, before: text, after: text, code: orAbsent(text) })), paste: orNull(text) }),
  ),
  action: one('rewrite', 'review', 'keep'),
  reason: one(...Object.keys(wordingOf('en').reasons)),
  message: text,
  snippet: text,
  snippetLine: count,
  outline: orAbsent(list(object({ line: count, text }))),
  decisionPath: orAbsent(orNull(text)),
  evidence: list(object({ ...place, now, why: text, code: orAbsent(text) })),
  details: list(text),
  announcement: orNull(text),
  offlineOn: orNull(day),
  deadline: one('off', 'soon', 'later', null),
});
const call = object({
  ...place,
  now,
  type: orNull(text),
  gateway,
  required: one('cn', 'partner', 'either', 'unknown'),
  verdict,
  fails: orAbsent(one('always', 'sometimes', 'not known to')),
  code: orAbsent(text),
  before: object({ gateway, type: orNull(text), verdict }),
  hidden: orAbsent(orNull(object({ what: one('type', 'gateway'), why: one(...Object.keys(wordingOf('en').hidden)), detail: text }))),
  routed: orAbsent(truth),
});
const counts = ['files', 'candidates', 'tokens', 'rewrites', 'reviews', 'kept', 'skipped', 'routed', 'code'];
/** Without `schemaVersion`, which is looked at first. */
export const report = object({
  tool: object({ name: one('temu-codemod'), version: text }),
  mode: one('write', 'dry-run', 'check'),
  asOf: day,
  root: text,
  summary: object(Object.fromEntries(counts.map((name) => [name, count]))),
  requests: orAbsent(object({ found: count, known: count, routed: orAbsent(count), isCut: truth })),
  findings: list(finding),
  calls: list(call),
  checklist: list(
    object({
      what: one('grant-token', 'token-by-type', 'check-token', 'add-file'),
      id: orAbsent(text),
      done: orAbsent(orNull(text)),
      types: list(text),
      where: text,
      patch: orNull(text),
    }),
  ),
  diff: list(object({ file: text, hunks: text })),
  skipped: list(object({ file: text, reason: one(...Object.keys(wordingOf('en').skipped)), detail: text, tokens: truth })),
  created: list(text),
  unused: list(object({ file: text, line: count, what: one('ignore-comment', 'decision', 'baseline'), text })),
  answers: orAbsent(list(object({ file: text, line: count, value: text, places: count, files: count }))),
  known: list(text),
});
