import { syncShop } from './biz/sync';
import { SHOPS } from './config';
import { stats } from './wrappers';
import type { Shop, Dict } from './config';

async function main() {
  for (const s of SHOPS) {
    await syncShop(s);
  }
  console.log('调用统计', Object.fromEntries(stats));
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
