import { expect, test } from 'vitest';
import { expectLaws } from './laws.js';

/** A region's word in the same line as names that get longer, at every distance that a bound in characters could stand at. */
test('how far a region stands from a name does not change when the names before it do', async () => {
  for (let gap = 0; gap < 2400; gap += 6) {
    const before = '<p title="bg.marketing.activity.list.get">bg.marketing.activity.list.get</p> ';
    const line = `${before}${'word '.repeat(gap / 6)}<!-- https://openapi-b-us.temu.com/openapi/router -->\r`;
    await expectLaws('page.html', Buffer.from(`<script>call('bg.picturecompression.get')</script>\r${line}`));
  }
});

test.each(['\n', '\r\n', '\r'])('a word of another paragraph says nothing, whatever ends the lines: %j', async (end) => {
  const lines = ["<script>call('bg.picturecompression.get')</script>", '<!-- https://openapi-b-us.temu.com/openapi/router -->', ''];
  const ran = await expectLaws('page.html', Buffer.from([...lines, '<p>bg.marketing.activity.list.get</p>', ''].join(end)));
  const [decision] = ran.made.findings.filter(({ found }) => found === 'bg.marketing.activity.list.get').map((one) => one.decision);
  expect(decision?.action).toBe('rewrite');
});
