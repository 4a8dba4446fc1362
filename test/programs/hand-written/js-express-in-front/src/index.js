import { smoke } from './jobs/server.js';

async function main() {
  await smoke();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
