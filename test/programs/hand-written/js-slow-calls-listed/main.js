const { syncGoods } = require('./modules/catalog');

async function boot() {
  await syncGoods();
  console.log('同步完成');
}

boot();
