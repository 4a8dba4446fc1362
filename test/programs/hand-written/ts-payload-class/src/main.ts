import { pullGoods } from './service/sync';

async function start() {
  await pullGoods();
  console.log('同步完成');
}

start();
