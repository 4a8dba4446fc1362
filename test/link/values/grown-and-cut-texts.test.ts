import { expect, test } from 'vitest';
import { CN, onlyRequest, pairsOf, project } from '../project.js';

const php = (body: string, more = '') =>
  pairsIn(`<?php
function send(string $type, array $biz) {
    $gateway = '${CN}';
    $params = ['type' => $type] + $biz;
${body}
}
${more}
send('bg.goods.add', ['page' => 1]);
`);

async function pairsIn(text: string): Promise<readonly string[]> {
  return pairsOf(await project({ 'a.php': text }));
}

test('reads the type out of a query that a loop grows', async () => {
  const loop =
    '    $url = $gateway;\n    foreach ($params as $k => $v) { $url .= (strpos($url, "?") ? "&" : "?") . "$k=" . urlencode($v); }\n    curl_init($url);';
  expect(await php(loop)).toEqual(['bg.goods.add cn']);
});

test('knows nothing of a query whose keys are written out, and the type is none of them', async () => {
  const loop = '    $url = $gateway . "?";\n    foreach (["page", "size"] as $k) { $url .= "$k=" . $params[$k]; }\n    curl_init($url);';
  expect(await php(loop)).toEqual(['~? cn']);
});

test('knows nothing of what a loop appends that goes through no map', async () => {
  const loop = '    $url = $gateway . "?type=";\n    foreach (explode(",", $biz) as $part) { $url .= $part; }\n    curl_init($url);';
  expect(await php(loop)).toEqual(['~? cn']);
});

test('knows a text that is cut at a place in the text itself, not at one in another', async () => {
  const cut = (at: string) => `    $host = substr($gateway, 0, ${at});\n    curl_init($host . '/openapi/router?type=' . $type);`;
  expect(await php(cut("strpos($gateway, '/openapi/')"))).toEqual(['bg.goods.add cn']);
  expect(await php(cut("strpos($type, '.')"))).toEqual(['~bg.goods.add unknown']);
});

test('puts no router around an object that gives its URL as a text', async () => {
  const text = `<?php
class Url {
    public function __construct(private string $base, private array $query) {}
    public function __toString(): string {
        $url = $this->base . '?';
        foreach ($this->query as $k => $v) { $url .= "$k=$v&"; }
        return $url;
    }
}
function send(string $type): void {
    $url = new Url('${CN}', ['type' => $type]);
    curl_init((string) $url);
}
send('bg.goods.add');
`;
  const made = await project({ 'a.php': text });
  expect(pairsOf(made)).toEqual(['bg.goods.add cn']);
  expect(onlyRequest(made).typeAtHost).toBeNull();
});
