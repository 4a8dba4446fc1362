import { pullGoods } from './service/product.js';
import { handleOthers } from './service/orders.js';

async function boot() {
  await pullGoods();
  await handleOthers();
  console.log('同步完成');
}

boot();
