import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Reason, Report, ReportFinding } from '../../src/model/index.js';
import { place } from '../command/place.js';
import { migrated } from '../runs/sample.js';

async function reported(files: Readonly<Record<string, string>>): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-codemod-evidence-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await migrated(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function review({ findings }: Report, reason: Reason, file: string): ReportFinding {
  const found = findings.find((finding) => finding.action === 'review' && finding.reason === reason && finding.file === file);
  if (!found) throw new Error(`no ${reason} in ${file}: ${findings.map((finding) => `${finding.file} ${finding.reason}`).join(', ')}`);
  return found;
}

function codes({ evidence }: ReportFinding): readonly string[] {
  return evidence.map(({ code }) => code);
}

const region = `const hosts = { CN: "https://openapi.kuajingmaihuo.com/openapi/router", PA: "https://openapi-b-partner.temu.com/openapi/router" };
export async function call(type, body) {
  const region = /^bg\\.(glo|qtg)\\./.test(type) ? "PA" : "CN";
  return fetch(hosts[region], { method: "POST", body: JSON.stringify({ type, ...body }) });
}
export const list = () => call("bg.goods.list.get", { page: 1 });
export const orders = () => call("bg.order.list.get", { page: 1 });
`;

test('a test of a name comes with the types that pass it, and with lines that make it know the new ones', async () => {
  const found = review(await reported({ 'client.mjs': region }), 'name-dependent-code', 'client.mjs');
  expect(codes(found)).toEqual(expect.arrayContaining([expect.stringContaining('call("bg.order.list.get"')]));
  const [{ paste } = { paste: null }] = found.proposals;
  expect(paste).toContain('"temu.goods.list.get"');
  expect(paste).toContain('/^bg\\.(glo|qtg)\\./.test(type) || partnerTypes.has(type)');
});

test('of a test for several ends the lines ask for the name, not for the ends', async () => {
  const reads = `from erp.sending import send

for name in ["bg.goods.update", "bg.marketing.activity.list.get"]:
    send(name, 2 if name.endswith((".get", ".query")) else 1)
`;
  const { findings } = await reported({ 'main.py': reads });
  const pastes = findings.flatMap(({ found, proposals }) => (found === 'name-test' ? proposals.flatMap(({ paste }) => paste ?? []) : []));
  expect(pastes.join()).toContain('name.endswith((".get", ".query")) or name in PARTNER_TYPES');
});

test('a price review comes with the request that sends it, the address that it gets, and the function around it', async () => {
  const padding = Array.from({ length: 9 }, (_, i) => `    step${i}();`).join('\n');
  const client = `const url = "https://openapi.kuajingmaihuo.com/openapi/router";
const call = (type) => fetch(url, { method: "POST", body: JSON.stringify({ type }) });
/** 待核价列表 */
export function pending() {
  {
${padding}
    call("bg.price.review.page.query");
  }
}
`;
  const found = review(await reported({ 'price.mjs': client }), 'price-review', 'price.mjs');
  expect(codes(found)).toEqual(
    expect.arrayContaining(['call("bg.price.review.page.query");', expect.stringContaining('const url = "https://openapi.kuajing')]),
  );
  expect(found.outline.map(({ text }) => text)).toEqual(['/** 待核价列表 */', 'export function pending() {']);
});

test('a copy of a file is told as one, and a type of unknown request with the function that it is handed to', async () => {
  const probe = `async function probe(label, type) { await send({ type }); }
probe("核价", "bg.price.review.page.query");
`;
  const report = await reported({ 'probe.cjs': probe, 'probe.cjs.lf.bak': probe });
  expect(review(report, 'unparsed-file', 'probe.cjs.lf.bak').evidence[0]?.file).toBe('probe.cjs');
  expect(codes(review(report, 'price-review', 'probe.cjs'))).toEqual(['async function probe(label, type) { await send({ type }); }']);
});

test('a print address comes with its twin on the partner host and both choices', async () => {
  const print = `export const print = { cn: "https://openapi.kuajingmaihuo.com/tool/print", pa: "https://openapi-b-partner.temu.com/tool/print" };\n`;
  const found = review(await reported({ 'print.mjs': print }), 'other-cn-endpoint', 'print.mjs');
  expect(found.proposals.map(({ label }) => label)).toEqual(['move']);
  expect(found.evidence.map(({ why }) => why)).toEqual([expect.stringContaining('openapi-b-partner.temu.com/tool/print')]);
});

test('lines to paste hold the router itself where no request of the run makes it, beside what nobody could follow', async () => {
  const probe = `const send = require("./other").send;\nsend("bg.goods.detail.get");\n`;
  const found = review(await reported({ 'client.mjs': region, 'probe.cjs': probe }), 'mixed-gateway', 'client.mjs');
  expect(found.proposals.find(({ label }) => label === 'route')?.paste).toContain('PARTNER_TYPES');
  expect(codes(found)).toContain('send("bg.goods.detail.get");');
  expect(found.evidence[0]?.code).toContain('return fetch(hosts[region]');
});

test("a name like the partner's that no announcement has is not called broken", async () => {
  const client = `export const ads = () => fetch("https://openapi-b-partner.temu.com/openapi/router", { method: "POST", body: JSON.stringify({ type: "bg.glo.searchrec.ad.query" }) });
export const old = () => fetch("https://openapi.kuajingmaihuo.com/openapi/router", { method: "POST", body: JSON.stringify({ type: "bg.goods.add" }) });
`;
  const { calls } = await reported({ 'ads.mjs': client });
  expect(calls.find(({ type }) => type === 'bg.glo.searchrec.ad.query')?.verdict).toBe('unknown');
});

test('a row for a C# table is a row of its own', async () => {
  const table =
    'static readonly Dictionary<string, string> Region = new Dictionary<string, string> { { "bg.mall.info.get", "cn" }, { "temu.goods.update", "pa" } };';
  const sent = 'var a = client.PostAsJsonAsync("https://openapi.kuajingmaihuo.com/openapi/router", new { type = "bg.goods.list.get" });';
  const found = review(
    await reported({ 'Temu.cs': `class Temu {\n  ${table}\n  void Send(HttpClient client) { ${sent} }\n}\n` }),
    'name-dependent-code',
    'Temu.cs',
  );
  expect(found.proposals[0]?.paste).toContain('{ "temu.goods.update", "pa" }, { "temu.goods.list.get", "pa" } };');
});

test('a request whose only type is a question yet is not among the lines to paste', async () => {
  const client = `const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const send = (type) => fetch(CN, Object.assign({ method: 'POST' }, window.rest(type)));
module.exports = { price: () => fetch(CN, { method: 'POST', body: JSON.stringify({ type: 'bg.price.review.confirm' }) }), send };
`;
  const { findings } = await reported({ 'client.js': client });
  const pastes = findings.flatMap(({ proposals }) => proposals.flatMap(({ paste }) => paste ?? []));
  expect(pastes.join('\n')).not.toContain("temuGateway('bg.semi");
});

test.each([
  ['en', 'code that this follows: bg.goods.add'],
  ['zh-CN', '改不改跟这处代码一致：bg.goods.add'],
] as const)('code that a name follows is told where it stands, in another file too (%s)', async (lang, why) => {
  const router = 'https://openapi.kuajingmaihuo.com/openapi/router';
  const at = place({
    'a.py': `import requests\n\nTYPES = {"add": "bg.goods.add", "mall": "bg.mall.info.get"}\n\n\ndef send(name):\n    return requests.post("${router}", data={"type": TYPES[name]})\n\n\nREGION = {"bg.goods.add": "cn", "temu.goods.add": "us"}\n`,
    'b.go': `package main\n\nimport "strings"\n\nfunc isCN(t string) bool { return strings.HasPrefix(t, "bg.") }\nfunc send(t string) string { if isCN(t) { return "${router}" }; return "https://openapi-b-us.temu.com/openapi/router" }\nfunc main() { send("bg.goods.add"); send("bg.mall.info.get") }\n`,
  });
  const { findings } = await at.report(`-d . --lang ${lang}`);
  const proofs = findings.flatMap(({ file, evidence }) => evidence.filter((proof) => proof.file !== file));
  expect(proofs.map((proof) => proof.why)).toContain(why);
});

test('a reason is said once for its place, and once for a question whose places share it', async () => {
  const files = {
    'a.yaml': 'cn: https://openapi.kuajingmaihuo.com/openapi/router\nadd: bg.goods.add\nmall: bg.mall.info.get\n',
    'b.sh': 'wget https://openapi.kuajingmaihuo.com/openapi/router --post-data type=bg.goods.add\n',
  };
  const at = place(files);
  const { findings } = await at.report('-d .');
  for (const { evidence } of findings) {
    const said = evidence.map(({ file, line, column, why }) => `${file}:${line}:${column} ${why}`);
    expect(said).toEqual([...new Set(said)]);
  }
  const page = (await at.run('-d . --reporter html')).stdout;
  const question = page.slice(page.indexOf('id="q1"'), page.indexOf('</article>'));
  expect(question.match(/class="place"/g)).toHaveLength(2);
  const steps = [...question.matchAll(/<li><span>(.*?)<\/span> <code class="at">(.*?)<\/code>/g)].map(
    ([, why, where]) => `${why} ${where}`,
  );
  expect(steps).toEqual([...new Set(steps)]);
  expect(steps).not.toEqual([]);
});
