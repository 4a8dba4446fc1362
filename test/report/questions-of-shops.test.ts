import { expect, test } from 'vitest';
import { place } from '../command/place.js';

const files = {
  'package.json': '{ "name": "erp" }',
  'client.ts': `const GATEWAYS = { cn: 'https://openapi.kuajingmaihuo.com/openapi/router', us: 'https://openapi-b-us.temu.com/openapi/router' };
export const call = (region: 'cn' | 'us', type: string) => fetch(GATEWAYS[region], { method: 'POST', body: JSON.stringify({ type }) });
`,
  'price.ts': `import { call } from './client';
export const list = (region: 'cn' | 'us') => call(region, 'bg.price.review.page.query');
export const confirm = (region: 'cn' | 'us') => call(region, 'bg.price.review.confirm');
export const reject = (region: 'cn' | 'us') => call(region, 'bg.price.review.reject');
`,
};

test('price reviews of one folder that may go to regions are one question, about all of them', async () => {
  const english = (await place(files).run('. -d --lang en')).stderr;
  expect(english).toContain('For you to decide: 2 questions in 4 places');
  expect(english.replace(/\s+/g, ' ')).toContain(
    'bg.price.review.confirm, bg.price.review.page.query, bg.price.review.reject may be sent to a US, EU or GLOBAL gateway.',
  );
  const byShop = files['price.ts'].replaceAll("region: 'cn' | 'us'", "region: 'cn' | 'us', shopType: 'semi' | 'full'");
  const offered = (await place({ ...files, 'price.ts': byShop }).run('. -d --lang en')).stderr;
  expect(offered).toContain("(shopType === 'semi' ? 'bg.semi.price.review.confirm.order' : 'bg.price.review.confirm')");
  expect(offered.replace(/\s+/g, ' ')).toContain('let it ask for the region as well.');
  const chinese = (await place(files).run('. -d --lang zh-CN')).stderr;
  expect(chinese.replace(/\s+/g, '')).toContain('bg.price.review.confirm、bg.price.review.page.query、bg.price.review.reject可能经由');
});
