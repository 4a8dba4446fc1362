import { expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { repository } from '../command/place.js';

const moved = ['goods.add', 'goods.list.get', 'goods.detail.get', 'goods.update', 'goods.migrate'].map((name) => `bg.${name}`);

/** More names than a question lists: those that move are among the listed before the run, and behind them after it. */
const names = [...moved, ...Array.from({ length: 110 }, (_, i) => `bg.order.part${i + 100}.get`)];

const request = (name: string, i: number): readonly [string, string] => [
  `src/Request${i}.php`,
  `<?php\nclass Request${i}\n{\n    public function getApiMethodName()\n    {\n        return '${name}';\n    }\n}\n`,
];

/** What the request sends is put together out of sight, and callers give its URL. */
const client = `<?php
class Client
{
    public $gatewayUrl = 'https://openapi.kuajingmaihuo.com/openapi/router';

    public function send($url, $fields)
    {
        $handle = curl_init();
        curl_setopt($handle, CURLOPT_URL, $url);
        $body = '';
        foreach ($fields as $key => $value) {
            $body .= $key . '=' . urlencode($value) . '&';
        }
        curl_setopt($handle, CURLOPT_POSTFIELDS, substr($body, 0, -1));
        return curl_exec($handle);
    }
}
`;

test('names that a question leaves out of its list are asked about no second time once they are renamed', async () => {
  const project = repository(Object.fromEntries([['src/Client.php', client], ...names.map(request)]));
  const asked = ({ findings }: Report) => findings.filter(({ action }) => action === 'review').map(({ file, found }) => [file, found]);
  const first = await project.report('.');
  expect(first.summary.rewrites).toBe(moved.length);
  expect(asked(await project.report('-d . --allow-dirty'))).toEqual(asked(first));
});
