import { syncGoods } from './biz/sync';
import { pullOthers } from './biz/stock';

async function boot() {
  await syncGoods();
  await pullOthers();
  console.log('同步完成');
}

boot();
