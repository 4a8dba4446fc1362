import { handleGoods } from './jobs/catalog';
import { handleOthers } from './services/stock';

async function boot() {
  await handleGoods();
  await handleOthers();
  console.log('同步完成');
}

boot();
