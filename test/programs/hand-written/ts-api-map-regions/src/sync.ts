import { openPlatform } from './open-platform.js';

const cn = openPlatform('cn');
const eu = openPlatform('eu');

async function syncDomestic(): Promise<void> {
  await cn('bg.goods.list.get', { page: 1, pageSize: 50 });
  await cn('bg.order.list.get', { page: 1, pageSize: 50, parentOrderStatus: 2 });
  await cn('bg.goods.labelv2.get', { productSkuIds: [1, 2, 3] });
}

async function syncEurope(): Promise<void> {
  await eu('bg.goods.list.get', { page: 1, pageSize: 50 });
  await eu('bg.order.list.get', { page: 1, pageSize: 50 });
}

await syncDomestic();
await syncEurope();
console.log('同步完成');
