const { handleGoods } = require('./services/product');

async function boot() {
  await handleGoods();
  console.log('同步完成');
}

boot();
