import { builtIn, catalogueOf } from '../../src/catalogue/index.js';
import type { EvidenceWhy, Migration, Reason, Report, ReportCall, ReportFinding } from '../../src/model/index.js';
import { type Context, evidenceText, type Lang, message } from '../../src/report/index.js';

const announcements = builtIn();
const { migrations } = catalogueOf(announcements);

export const actions: Readonly<Record<Reason, ReportFinding['action']>> = {
  'migrated-type': 'rewrite',
  'partner-gateway': 'rewrite',
  'routed-call': 'rewrite',
  'named-in-comment': 'rewrite',
  'price-review': 'review',
  'before-deadline': 'review',
  'mixed-gateway': 'review',
  'dynamic-type': 'review',
  'name-conflict': 'review',
  'name-dependent-code': 'review',
  'other-cn-endpoint': 'review',
  'regional-gateway': 'review',
  'stored-value': 'review',
  'ignored-file': 'review',
  'unparsed-file': 'review',
  'unproved-change': 'review',
  'translation-table': 'keep',
  'still-serves-cn': 'keep',
  regional: 'keep',
  'renamed-when-sent': 'keep',
  'full-managed': 'keep',
  'file-name': 'keep',
  documentation: 'keep',
  suppressed: 'keep',
};
export const allReasons: readonly Reason[] = Object.keys(actions).filter((name): name is Reason => name in actions);

type Options = {
  readonly file?: string;
  readonly line?: number;
  /** The whole line, with `found` in it; lines around it are made up. */
  readonly code?: string;
  readonly kind?: ReportFinding['kind'];
  readonly details?: readonly string[];
  readonly evidence?: readonly { file: string; line: number; why: EvidenceWhy; detail: string }[];
  readonly paste?: string;
  readonly lang?: Lang;
  readonly id?: string;
};

/** A finding as a run would compose it, deadline and message from the real catalogue. */
export function sampleFinding(reason: Reason, found: string, options: Options = {}): ReportFinding {
  const { file = 'src/client.ts', line = 12, code = `    return this.call('${found}', data);`, details = [], lang = 'en' } = options;
  const migration = migrations.get(found) ?? null;
  const kind = options.kind ?? (found.includes('kuajingmaihuo') ? 'gateway' : 'type');
  const column = Math.max(1, code.indexOf(found) + 1);
  const action = actions[reason];
  const next = kind === 'gateway' ? 'openapi-b-partner.temu.com' : (migration?.newType ?? null);
  const replacement = action === 'keep' || kind === 'call' || kind === 'code' ? null : next;
  const span = { file, line, column, endLine: line, endColumn: column + found.length };
  return {
    ...span,
    id:
      options.id ??
      `${file}:${line}:${column}`
        .split('')
        .reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7)
        .toString(16),
    kind,
    found,
    replacement,
    proposals: action === 'review' ? proposals(reason, { ...span, code }, found, replacement, options.paste ?? null) : [],
    action,
    reason,
    message: message(
      reason,
      {
        kind,
        found,
        replacement,
        details,
        isHostUnknown: false,
        migration,
        deadline: deadlineOf(migration),
        why: 'the label printer needs it',
      },
      lang,
    ),
    snippet: [...above.slice(Math.max(0, 3 - line)), code, '  }', ''].join('\n'),
    snippetLine: Math.max(1, line - 2),
    outline: action === 'review' ? [{ line: 1, text: 'export class Client {' }] : [],
    decisionPath: file,
    evidence: (options.evidence ?? []).map(({ why, detail, ...at }) => ({
      ...at,
      column: 3,
      why: evidenceText(why, detail, lang),
      code: `seen(${detail})`,
    })),
    details,
    announcement: migration?.announcement ?? null,
    offlineOn: migration?.offlineOn ?? null,
    deadline: deadlineOf(migration),
  };
}

const above = ['  async send(data: Goods): Promise<Result> {', '    const started = Date.now();'];

type Span = Pick<ReportFinding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'> & { readonly code: string };

function proposals(reason: Reason, span: Span, found: string, next: string | null, paste: string | null): ReportFinding['proposals'] {
  const edits = next === null ? [] : [{ ...span, before: found, after: next }];
  if (reason === 'price-review') {
    const choice = `shopType === 'semi' ? '${next}' : '${found}'`;
    return [
      { label: 'semi', edits, paste: null },
      { label: 'full', edits: [], paste: null },
      { label: 'by-shop', edits: [], paste: choice },
    ];
  }
  if (paste !== null)
    return [
      { label: 'route', edits: [], paste },
      { label: 'move', edits, paste: null },
    ];
  return edits.length === 0 ? [] : [{ label: 'rename', edits, paste: null }];
}

function deadlineOf(migration: Migration | null): ReportFinding['deadline'] {
  if (migration?.offlineOn == null) return null;
  return migration.offlineOn <= '2026-04-01' ? 'off' : 'soon';
}

export function sampleCall(verdict: ReportCall['verdict'], line: number): ReportCall {
  const type = verdict === 'unknown' ? null : 'temu.goods.add';
  return {
    file: 'src/client.ts',
    line,
    column: 5,
    type,
    gateway: verdict === 'ok' ? 'partner' : verdict === 'broken' ? 'cn' : 'unknown',
    required: verdict === 'unknown' ? 'unknown' : 'partner',
    verdict,
    fails: verdict === 'broken' ? 'always' : 'not known to',
    code: verdict === 'broken' ? "await fetch(url, { body: JSON.stringify({ type: 'temu.goods.add' }) });" : '',
    before: { gateway: 'cn', type: type === null ? null : 'bg.goods.add', verdict: verdict === 'unknown' ? 'unknown' : 'broken' },
    routed: false,
    hidden: verdict === 'unknown' ? { what: 'type', why: 'environment', detail: 'TEMU_TYPE' } : null,
  };
}

/** A run over a small ERP client, as a report. The sums close over `findings`. */
export function sampleReport(overrides: Partial<Report> = {}, lang: Lang = 'en'): Report {
  const findings = overrides.findings ?? sampleFindings(lang);
  const tokens = findings.filter(({ kind }) => kind === 'type' || kind === 'gateway');
  const count = (action: ReportFinding['action']) => tokens.filter((finding) => finding.action === action).length;
  return {
    schemaVersion: 1,
    tool: { name: 'temu-codemod', version: '0.1.0' },
    mode: 'dry-run',
    asOf: '2026-04-01',
    root: '/repo',
    summary: {
      files: 214,
      candidates: 9,
      tokens: tokens.length,
      rewrites: count('rewrite'),
      reviews: count('review'),
      kept: count('keep'),
      skipped: 2,
      routed: findings.filter(({ reason }) => reason === 'routed-call').length,
      code: findings.filter(({ kind }) => kind === 'code').length,
    },
    requests: { found: 3, known: 2, routed: 0, isCut: false },
    findings,
    calls: [sampleCall('ok', 31), sampleCall('broken', 48), sampleCall('unknown', 77)],
    checklist: [
      {
        what: 'grant-token',
        types: ['temu.goods.add', 'temu.goods.list.get'],
        where: 'https://agentseller.temu.com/open/system-manage/client-manage',
        patch: null,
        id: '0123456789abcdef',
        done: null,
      },
      {
        what: 'token-by-type',
        types: [],
        where: 'src/client.ts:20',
        patch: 'const token = isPartnerType(type) ? this.partnerToken : this.cnToken;',
        id: 'fedcba9876543210',
        done: null,
      },
    ],
    diff: [{ file: 'src/types.ts', hunks: sampleHunks }],
    skipped: [
      { file: 'vendor/temu.so', reason: 'binary', detail: '', tokens: false },
      { file: 'config/locked.yml', reason: 'read-only', detail: '0444', tokens: true },
    ],
    created: ['src/temu-gateway.ts'],
    unused: [{ file: 'src/old.ts', line: 4, what: 'ignore-comment', text: 'temu-codemod-ignore-next-line price-review -- full only' }],
    answers: [],
    known: [],
    ...overrides,
  };
}

const sampleHunks = `--- a/src/types.ts
+++ b/src/types.ts
@@ -1,5 +1,5 @@
 export const types = {
-  add: 'bg.goods.add',
-  list: 'bg.goods.list.get',
+  add: 'temu.goods.add',
+  list: 'temu.goods.list.get',
   orders: 'bg.order.list.get',
 };
`;

const routeLines =
  "import { temuGateway } from './temu-gateway.js';\n\nfetch(temuGateway(type, this.baseUrl), { body: JSON.stringify({ type, ...data }) });";

function sampleFindings(lang: Lang): readonly ReportFinding[] {
  const marker = { file: 'src/price.ts', line: 3, why: 'managed-marker', detail: 'shopType' } as const;
  return [
    sampleFinding('migrated-type', 'bg.goods.add', { file: 'src/types.ts', line: 2, code: "  add: 'bg.goods.add',", lang }),
    sampleFinding('migrated-type', 'bg.goods.list.get', { file: 'src/types.ts', line: 3, code: "  list: 'bg.goods.list.get',", lang }),
    sampleFinding('migrated-type', 'bg.goods.add', { file: 'src/upload.ts', line: 40, lang }),
    sampleFinding('migrated-type', 'bg.goods.add', { file: 'src/upload.ts', line: 52, lang }),
    sampleFinding('price-review', 'bg.price.review.confirm', { file: 'src/price.ts', line: 18, evidence: [marker], lang }),
    sampleFinding('price-review', 'bg.price.review.confirm', { file: 'src/price.ts', line: 29, lang }),
    sampleFinding('price-review', 'bg.price.review.confirm', { file: 'src/jobs/price.ts', line: 7, lang }),
    sampleFinding('price-review', 'bg.price.review.confirm', { file: 'src/jobs/price.ts', line: 70, lang }),
    sampleFinding('price-review', 'bg.price.review.reject', { file: 'src/price.ts', line: 33, lang }),
    sampleFinding('mixed-gateway', 'openapi.kuajingmaihuo.com', {
      file: 'src/client.ts',
      line: 9,
      code: "  private baseUrl = 'https://openapi.kuajingmaihuo.com/openapi/router';",
      details: ['src/upload.ts:40 temu.goods.add', 'src/order.ts:12 bg.order.list.get'],
      evidence: [
        { file: 'src/client.ts', line: 31, why: 'request', detail: 'fetch' },
        { file: 'src/order.ts', line: 12, why: 'unmigrated-type', detail: 'bg.order.list.get' },
      ],
      paste: routeLines,
      lang,
    }),
    sampleFinding('dynamic-type', 'bg.goods.', {
      kind: 'code',
      file: 'src/dynamic.ts',
      line: 5,
      code: "  const type = 'bg.goods.' + verb + '.get';",
      details: ['bg.goods.list.get', 'bg.goods.detail.get'],
      lang,
    }),
    sampleFinding('documentation', 'bg.goods.add', { file: 'docs/temu.md', line: 3, code: '调用bg.goods.add接口', lang }),
    sampleFinding('still-serves-cn', 'openapi.kuajingmaihuo.com', { file: 'config/app.yml', line: 8, lang }),
  ];
}

export function sampleContext(overrides: Partial<Context> = {}): Context {
  return {
    lang: 'en',
    color: false,
    width: 100,
    patch: null,
    announcements,
    command: { program: 'npx temu-codemod', argv: ['src', '--dry-run'], undoFrom: null },
    outside: null,
    stdoutIsDiff: false,
    commit: null,
    beyond: { findings: false, requests: false },
    ...overrides,
  };
}
