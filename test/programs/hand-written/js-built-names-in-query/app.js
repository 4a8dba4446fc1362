import { runGoods } from './biz/product.js';

async function start() {
  await runGoods();
  console.log('同步完成');
}

start();
