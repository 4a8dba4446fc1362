import { enqueueAll } from './jobs/worker';

async function main() {
  await enqueueAll();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
