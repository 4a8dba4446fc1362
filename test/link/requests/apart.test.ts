import { expect, test } from 'vitest';
import { LOOKS } from '../../../src/base/looks.js';
import { anyTypePattern, hostPattern, oldTypePattern } from '../../../src/catalogue/index.js';
import { parse, prepare } from '../../../src/languages/index.js';
import { link, type Repository } from '../../../src/link/index.js';
import type { Links, SourceFile, Tree } from '../../../src/model/index.js';
import { sitesOf, usesOf } from '../../../src/sites/sites.js';
import { CN, catalogue, US } from '../project.js';

const php = (path: string, body: string): readonly [string, string] => {
  const at = path.lastIndexOf('/');
  return [`${path}.php`, `<?php\nnamespace ${path.slice(0, at).replaceAll('/', '\\')};\n${body}\n`];
};

const program = Object.fromEntries([
  php(
    'app/support/Http',
    `class Http {
  public static function request($url, $method = 'get', $data = []) {
    $curl = curl_init($url);
    curl_setopt($curl, CURLOPT_POSTFIELDS, http_build_query($data));
    return curl_exec($curl);
  }
}`,
  ),
  php(
    'app/temu/Client',
    `use app\\support\\Http;
class Client {
  private $url;
  public function __construct(string $url) { $this->url = $url; }
  public function call(string $type, array $params = []) {
    $data = array_merge($params, ['type' => $type]);
    return Http::request($this->url, 'post', $data);
  }
}`,
  ),
  php(
    'app/temu/Goods',
    `class Goods {
  public function add() { return (new Client('${CN}'))->call('bg.goods.add'); }
  public function listUs() { return (new Client('${US}'))->call('bg.goods.list.get'); }
}`,
  ),
]);

/** Of the files that see the helper a few send elsewhere by it, to a host and with a body that their callers hand over: the program is too large to be read as a whole. */
const beside = Object.fromEntries(
  Array.from({ length: 170 }, (_, at) =>
    php(
      `app/job/Job${at}`,
      at < 40
        ? `use app\\support\\Http;
class Job${at} {
  public function run($host, $body) { return Http::request($host . '/push', 'post', $body); }
  public function again($host) { return (new Job${(at + 1) % 40}())->run($host, 'raw'); }
}`
        : `use app\\support\\Http;\nclass Job${at} { public function http(): Http { return new Http(); } }`,
    ),
  ),
);

test("of a helper for all hosts, what others send says nothing of the platform's requests, whose router stands at its own caller", async () => {
  const { requests } = await linked({ ...program, ...beside });
  const [request, another] = requests;
  expect(another).toBeUndefined();
  expect(request?.pairs.map(({ type, gateway }) => `${type.value} ${gateway}`).sort()).toEqual(['bg.goods.add cn', 'bg.goods.list.get us']);
  expect(request?.typeAtHost).toBeNull();
  expect(request?.places?.map(({ file, typeAtHost }) => `${file.path} ${typeAtHost}`)).toEqual(['app/temu/Client.php $type']);
});

/** Begins with the files that name the platform, and reads others when they are asked for. */
async function linked(files: Readonly<Record<string, string>>): Promise<Links> {
  await prepare(Object.keys(files));
  const read = (path: string): Tree => parse(sourceFile(path, files[path] ?? ''));
  const trees = new Map(
    Object.keys(files).flatMap((path) => (/kuajing|"bg\.|'bg\./.test(files[path] ?? '') ? [[path, read(path)] as const] : [])),
  );
  const patterns = { oldType: oldTypePattern(catalogue), cnHost: hostPattern(catalogue), anyType: anyTypePattern() };
  const all = [...trees.values()];
  const repository: Repository = {
    allPaths: new Set(Object.keys(files)),
    searchable: Object.keys(files),
    open: (path) => (path in files ? read(path) : null),
    texts: (paths, seen) => {
      for (const path of paths) seen(path, files[path] ?? '');
    },
  };
  return link({
    root: '/project',
    trees,
    sites: all.flatMap((tree) => sitesOf(tree, patterns)),
    uses: all.flatMap((tree) => usesOf(tree, patterns, catalogue)),
    catalogue,
    looks: LOOKS,
    askedTypes: null,
    excerpts: new Set(),
    repository,
  });
}

function sourceFile(path: string, text: string): SourceFile {
  const toByte = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
  return { path, bytes: Buffer.from(text), text, encoding: 'utf-8', toByte, scope: 'named', ignored: false, namedItself: false };
}
