import type { Report, ReportFinding } from '../../src/model/index.js';
import { sampleFinding, sampleReport } from './sample.js';

const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="http://evil.example/x.png">',
  '<svg onload=alert(1)>',
  '<iframe src="http://evil.example/"></iframe>',
  '<link rel="stylesheet" href="http://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=http://evil.example/">',
  '<base href="http://evil.example/">',
  '<form action="http://evil.example/"><input name=a><button>go</button></form>',
  '</style><style>@import url(http://evil.example/x.css);</style>',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '" autofocus onfocus="alert(1)',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'https://evil.example/"onclick="alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '<!-- -->',
  '--><script>alert(1)</script>',
  ']]><x/>',
  '&lt;script&gt;',
  '&#60;script&#62;alert(1)',
  '</details></summary><script>alert(1)</script>',
  '</textarea></title><script>alert(1)</script>',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://evil.example/\u0007link\u001b]8;;\u0007',
  '\u009b31mred',
  '\u0000nul',
  'a\rb',
  'a\u0008\u0008b',
  '\u202egnp.exe',
  '\u2066isolate\u2069',
  'zero\u200bwidth\ufeff',
  '\u2028line\u2029',
  'half \ud800 pair',
  '::error::pwned',
  '::set-output name=x::y',
  '##[error]pwned',
  '%0A::error::pwned',
  '`code` ``code`` ```code```',
  '| a | b |',
  '[link](http://evil.example/)',
  '![image](http://evil.example/x.png)',
  '@everyone #1 !2',
  '{{constructor.constructor("alert(1)")()}}',
  '=cmd|calc',
  '../../../etc/passwd',
  '%s%n%x',
];

/** 200 findings whose name, path, code, evidence and choices are each hostile in turn. */
export function hostileReport(): Report {
  const findings = payloads.flatMap((payload, i) => [
    { ...sampleFinding('migrated-type', 'bg.goods.add', { line: i + 1, file: `src/${payload}.ts` }), id: `n${i}` },
    poisoned(payload, i),
    { ...sampleFinding('name-conflict', 'bg.goods.add', { line: i + 1, code: `call('bg.goods.add') // ${payload}` }), id: `c${i}` },
    { ...sampleFinding('documentation', 'bg.goods.add', { line: i + 1 }), found: payload, message: payload, id: `k${i}` },
  ]);
  const places = payloads.map((file) => ({ file, line: 1, column: 1 }));
  const gateway = { gateway: 'cn', type: '<script>alert(1)</script>', verdict: 'broken' } as const;
  return sampleReport({
    root: '/repo/<script>alert(1)</script>',
    findings,
    calls: places.map((place) => ({
      ...place,
      code: place.file,
      ...gateway,
      required: 'partner',
      routed: false,
      fails: 'always',
      before: gateway,
      hidden: { what: 'type', why: 'part', detail: place.file },
    })),
    checklist: payloads.map((payload) => ({
      what: 'grant-token',
      types: [payload],
      where: payload,
      patch: payload,
      id: payload,
      done: null,
    })),
    diff: payloads.map((payload) => ({ file: payload, hunks: `@@ -1,1 +1,1 @@\n-${payload}\n+x${payload}` })),
    skipped: payloads.map((payload) => ({ file: payload, reason: 'binary', detail: payload, tokens: true })),
    created: payloads,
    unused: payloads.map((payload) => ({ file: payload, line: 1, what: 'decision', text: payload })),
  });
}

function poisoned(payload: string, i: number): ReportFinding {
  const finding = sampleFinding('price-review', 'bg.price.review.confirm', { line: i + 1, details: [payload] });
  const proof = { file: payload, line: 1, column: 1, why: payload, code: payload };
  const edit = { file: payload, line: 1, column: 1, endLine: 1, endColumn: 9, before: payload, after: payload, code: payload };
  return {
    ...finding,
    id: `p${i}`,
    found: payload,
    message: payload,
    outline: [{ line: 1, text: payload }],
    decisionPath: payload,
    evidence: [proof],
    proposals: [{ label: payload, edits: [edit], paste: payload }],
  };
}
