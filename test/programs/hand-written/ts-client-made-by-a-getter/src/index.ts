import { CnClient, EuClient } from './clients';

async function main(): Promise<void> {
  const cn = new CnClient('a');
  const eu = new EuClient('b');
  await cn.goods(1);
  await cn.orders(1);
  await cn.migrate(8);
  await eu.goods(1);
}

main();
