import { syncGoods } from './services/goods.js';

async function boot() {
  await syncGoods();
  console.log('同步完成');
}

boot();
