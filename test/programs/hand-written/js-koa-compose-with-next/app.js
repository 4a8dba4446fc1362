import { temu } from './temu/index.js';

const answers = [
  await temu.ask('CN', 'bg.goods.detail.get', { productId: 4 }),
  await temu.ask('CN', 'bg.logistics.companies.get'),
  await temu.ask('CN', 'bg.colorimageurl.get', { urls: 'a' }),
  await temu.ask('US', 'bg.goods.detail.get', { productId: 4 }),
];
console.log(answers.map(({ success }) => success).join(' '));
