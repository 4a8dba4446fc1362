import { pullGoods } from '#app/service/sync.js';

async function main() {
  await pullGoods();
  console.log('同步完成');
}

main();
