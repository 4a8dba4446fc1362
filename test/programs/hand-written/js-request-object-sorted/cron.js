const { pullGoods } = require('./service/sync');

async function main() {
  await pullGoods();
  console.log('同步完成');
}

main();
