import { syncAll } from './services/goods';

async function main(): Promise<void> {
  await syncAll();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
