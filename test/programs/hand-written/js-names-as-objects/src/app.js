import { runSemi01 } from './modules/temu/semi01-sync.js';
import { runEu01 } from './modules/temu/eu01-sync.js';
import { runGl01 } from './modules/temu/gl01-sync.js';

async function main() {
  await runSemi01();
  await runEu01();
  await runGl01();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
