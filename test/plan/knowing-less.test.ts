import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { expectedOf, type Files, fixtureNames, fixturesDir, readFiles, run } from '../fixtures/fixture.js';
import { oneIn } from '../long.js';

/** Lines taken out of each fixture, one at a time. */
const LINES = 2;

/** Names and patterns of names, hosts, regions, shops and answers are what a decision is about; any other line only ties them together. */
const SAYS = /bg\.|\bbg\b|temu|kuajing|openapi|\b(?:cn|us|eu|pa|global|region|semi|full)\b|托|managed|shop|codemod/i;
/** A line without which the file is no longer a program knows not less, but nothing. */
const HOLDS = /[{([:]\s*$|^\s*[})\]]|^<\?php/;
const CODE = /\.(?:[cm]?[jt]sx?|py|go|java|php)$/;

type Cut = { readonly path: string; readonly line: number; readonly files: Files };

/** A guard of the user's own holds names back while it is there: what is left of it without a line is no guard, and says nothing. */
const guarded: ReadonlySet<string> = new Set([
  'names-that-a-guard-stops',
  'names-taken-apart',
  'names-sorted-by-family',
  'laravel-tests-expect-what-is-sent',
]);

/** Fixtures whose runs need no flags and no repository. */
const plain = fixtureNames().filter((name) => {
  const { args, git } = expectedOf(name);
  return args.length === 0 && !git && !name.includes('syntax-error') && !guarded.has(name);
});

function cutsOf(files: Files, name: string): readonly Cut[] {
  const places = [...files].flatMap(([path, bytes]) => {
    const lines = CODE.test(path) ? bytes.toString('latin1').split('\n') : [];
    return lines.flatMap((text, line) => (text.trim() !== '' && !SAYS.test(text) && !HOLDS.test(text) ? [{ path, line }] : []));
  });
  const seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const chosen = Array.from({ length: Math.min(LINES, places.length) }, (_, i) => places[Math.abs(seed + i * 7919) % places.length]);
  return chosen.flatMap((place) => (place ? [{ ...place, files: without(files, place) }] : []));
}

function without(files: Files, { path, line }: Pick<Cut, 'path' | 'line'>): Files {
  const kept = files.get(path)?.toString('latin1').split('\n').toSpliced(line, 1).join('\n') ?? '';
  return new Map([...files, [path, Buffer.from(kept, 'latin1')]]);
}

async function rewritesOf(files: Files): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-less-'));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { report } = await run(folder, '--dry-run');
    const counts = new Map<string, number>();
    for (const { action, kind, file, found } of report.findings) {
      if (action !== 'rewrite' || (kind !== 'type' && kind !== 'gateway')) continue;
      counts.set(`${file} ${found}`, (counts.get(`${file} ${found}`) ?? 0) + 1);
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(oneIn(12, plain))(
  '%s: without one line that ties names together, nothing more is rewritten',
  { timeout: 60_000 },
  async (name) => {
    const files = readFiles(join(fixturesDir, name, 'before'));
    const before = await rewritesOf(files);
    for (const cut of cutsOf(files, name)) {
      const added = [...(await rewritesOf(cut.files))].filter(([key, count]) => count > (before.get(key) ?? 0));
      expect(added, `${cut.path}:${cut.line + 1}`).toEqual([]);
    }
  },
);

const programs = join(import.meta.dirname, '../programs/hand-written');

/** Programs, each with a file of its own that the rest refers to: what that file holds back is unknown without it, not absent. */
const parted: readonly (readonly [program: string, file: string])[] = [
  ['cs-client-by-out-parameter', 'TemuClients.cs'],
  ['cs-javascript-serializer', 'Remote/RouterClient.cs'],
  ['cs-message-behind-a-base', 'Open/ApiFactory.cs'],
  ['cs-shops-by-region', 'Shops/Gateways.cs'],
  ['go-named-map-and-url', 'rpc/conn.go'],
  ['go-names-in-seed', 'names.go'],
  ['go-resty-base-url-in-the-making', 'config/config.json'],
  ['go-setter-as-a-value', 'client.go'],
  ['go-settings-decoded', 'conf/temu.json'],
  ['java-envelope-signs-itself', 'conf/temu.properties'],
  ['java-middlewares-and-bean', 'src/main/java/cn/wanliu/erp/constant/Region.java'],
  ['java-parsers-by-another-constant', 'config/application.yml'],
  ['java-parsers-by-another-constant', 'src/main/java/com/dianxiaomi/erp/client/UsKjmhClient.java'],
  ['java-shop-of-the-thread', 'src/main/java/cn/kuajing/temu/OrderSync.java'],
  ['java-signed-in-a-loop', 'src/main/java/cn/kj/erp/constant/Endpoints.java'],
  ['java-typed-endpoints', 'src/main/java/com/erp/openapi/core/Region.java'],
  ['java-url-by-holder', 'src/main/java/com/erp/UsSwitch.java'],
  ['js-bound-function-as-transport', 'src/config/index.js'],
  ['js-builder', 'constants.js'],
  ['js-client-in-a-folder-of-plugins', 'plugins/temu.js'],
  ['js-names-as-objects', 'src/modules/temu/eu01-sync.js'],
  ['js-payload-taken-apart', 'transport.js'],
  ['js-static-put-elsewhere', 'regions.js'],
  ['js-whitelist-of-two-regions', 'biz/stock.js'],
  ['php-names-in-dat', 'CursorStore.php'],
  ['php-names-of-a-prefix', 'src/Names.php'],
  ['php-resources-by-get', 'src/Resource/Mall.php'],
  ['php-static-factory', 'classes/Client.php'],
  ['py-dataclass-replace', 'settings.py'],
  ['py-getattr-magic', 'magic.py'],
  ['py-names-by-attribute', 'body.py'],
  ['py-names-by-attribute-and-registry', 'core/temu_client.py'],
  ['py-signed-copy-key-by-key', 'service.py'],
];

test.each(oneIn(4, parted))('%s: without %s, nothing more is rewritten', { timeout: 60_000 }, async (program, file) => {
  const files = readFiles(join(programs, program));
  const before = await rewritesOf(files);
  const after = await rewritesOf(new Map([...files].filter(([path]) => path !== file)));
  expect([...after].filter(([key, count]) => count > (before.get(key) ?? 0))).toEqual([]);
});

const CLIENT = `const axios = require('axios');
const { limits } = require('./limits');
const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';
async function call(type, data, url = ROUTER) {
  if (limits[type] === undefined) throw new Error(type);
  return (await axios.post(url, { type, ...data })).data;
}
module.exports = { call };
`;

/** Small programs, each with the file that is taken out of it. */
const small: readonly (readonly [what: string, file: string, texts: Readonly<Record<string, string>>])[] = [
  [
    'a region that only an import still names',
    'us/sync.js',
    {
      'client.js': CLIENT,
      'limits.js': `module.exports.limits = { 'bg.goods.edit': 5, 'bg.goods.add': 5 };\n`,
      'us/sync.js': `const { call } = require('../client');
exports.syncUs = () => call('bg.goods.edit', {}, 'https://openapi-b-us.temu.com/openapi/router');\n`,
      'main.js': `const { call } = require('./client');
const { syncUs } = require('./us/sync');
call('bg.goods.edit', {}).then(() => call('bg.goods.add', {})).then(syncUs);\n`,
    },
  ],
  [
    'what calls the client for full-managed shops',
    'full/price-review.js',
    {
      'client.js': CLIENT,
      'limits.js': `module.exports.limits = { 'bg.goods.edit': 5, 'bg.price.review.page.query': 5 };\n`,
      'full/price-review.js': `const { call } = require('../client');
/** 全托管核价 */
exports.queryFullManaged = () => call('bg.price.review.page.query', {});\n`,
      'main.js': `const { call } = require('./client');
const { queryFullManaged } = require('./full/price-review');
call('bg.goods.edit', {}).then(queryFullManaged);\n`,
    },
  ],
  [
    'options with the hosts of regions',
    'TemuOptions.cs',
    {
      'TemuOptions.cs': `namespace Erp.Config
{
    public class TemuOptions
    {
        public string CnUrl { get; set; } = "https://openapi.kuajingmaihuo.com/openapi/router";
        public string UsUrl { get; set; } = "https://openapi-b-us.temu.com/openapi/router";
    }
}
`,
      'Program.cs': `using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Erp.Config;

namespace Erp
{
    public class Program
    {
        private static readonly HttpClient Http = new HttpClient();

        private static Task<HttpResponseMessage> Call(string url, string type)
        {
            return Http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string> { ["type"] = type }));
        }

        public static async Task Main()
        {
            await Call(new TemuOptions().CnUrl, "bg.goods.edit");
            await Call(new TemuOptions().UsUrl, "bg.goods.add");
        }
    }
}
`,
    },
  ],
];

test.each(oneIn(2, small))('without %s, nothing more is rewritten', { timeout: 60_000 }, async (_what, file, texts) => {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
  const before = await rewritesOf(files);
  const after = await rewritesOf(new Map([...files].filter(([path]) => path !== file)));
  expect([...after].filter(([key, count]) => count > (before.get(key) ?? 0))).toEqual([]);
});
