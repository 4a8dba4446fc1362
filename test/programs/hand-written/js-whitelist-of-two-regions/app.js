const { syncGoods } = require('./modules/product');
const { pullOthers } = require('./biz/stock');

async function start() {
  await syncGoods();
  await pullOthers();
  console.log('同步完成');
}

start();
