import { handleGoods } from '#app/biz/goods.js';

async function start() {
  await handleGoods();
  console.log('同步完成');
}

start();
