import { syncShop, stats } from './wrappers';
import { MALLS } from './urls';
import type { Shop, Dict } from './urls';

async function main() {
  for (const s of MALLS) {
    await syncShop(s);
  }
  console.log('调用统计', Object.fromEntries(stats));
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
