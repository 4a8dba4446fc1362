import { syncGoods } from './jobs/sync.js';

async function start() {
  await syncGoods();
  console.log('同步完成');
}

start();
