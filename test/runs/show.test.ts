import { test } from 'vitest';
import { inSample, migrated, textsIn } from './sample.js';
test('show', async () => {
  const name = process.env.SHOW ?? '';
  await inSample(name, async (folder) => {
    const report = await migrated(folder, process.env.ASOF ? { asOf: process.env.ASOF } : {});
    for (const f of report.findings) console.log(`${f.file}:${f.line} ${f.kind} ${f.found} ${f.action} ${f.reason} ${f.details.join(',')} | ${f.evidence.map((e) => `${e.file}:${e.line} ${e.why}`).join('; ')}`);
    for (const c of report.calls) console.log(`${c.file}:${c.line} ${c.before.gateway} ${c.before.type} => ${c.gateway} ${c.type} ${c.verdict}`);
    for (const d of report.diff) console.log(d.file + '\n' + d.hunks);
    console.log(report.created.join());
    if (process.env.TEXT) for (const [p, t] of textsIn(folder)) if (/gateway/.test(p)) console.log(p + '\n' + t);
  });
});
