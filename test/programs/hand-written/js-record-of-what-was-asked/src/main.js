import { runSemi01, runEu01, runGl01 } from './modules/temu/parallel.js';

async function main() {
  await runSemi01();
  await runEu01();
  await runGl01();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
