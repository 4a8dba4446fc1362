import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

const sending = (extracting: string): string => `<?php
function send($options) {
    $url = '${US}';
    ${extracting}
    $http = new \\GuzzleHttp\\Client();
    return $http->post($url, ['json' => ['type' => 'bg.goods.add']]);
}
send(['url' => '${CN}']);
`;

test('what extract puts over a variable is what is read', async () => {
  const pairs = pairsOf(await project({ 'a.php': sending('extract($options);') }));
  expect(pairs.map((pair) => pair.replace(/^~/, ''))).toEqual(['bg.goods.add cn']);
});

test('where it is not always called, either may be', async () => {
  const pairs = pairsOf(await project({ 'a.php': sending('if (mt_rand()) { extract($options); }') }));
  expect(pairs).not.toContain('bg.goods.add cn');
  expect(pairs.map((pair) => pair.replace(/^~/, ''))).toContain('bg.goods.add us');
});
