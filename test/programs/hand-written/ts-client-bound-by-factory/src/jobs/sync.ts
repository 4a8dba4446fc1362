import { clientFor } from '../temu/client.js';
import { HOSTS, ROUTER_PATH } from '../env.js';

const cnClient = clientFor(`https://${HOSTS.cn}${ROUTER_PATH}`);
const euClient = clientFor(`https://${HOSTS.eu}${ROUTER_PATH}`);

async function third_cn(name: string, extra: Record<string, unknown>) {
  return cnClient(name, extra);
}

async function second_cn(name: string, page: number) {
  return third_cn(name, { pageNo: page });
}

async function first_cn(name: string) {
  return second_cn(name, 1);
}

async function third_eu(name: string, extra: Record<string, unknown>) {
  return euClient(name, extra);
}

async function second_eu(name: string, page: number) {
  return third_eu(name, { pageNo: page });
}

async function first_eu(name: string) {
  return second_eu(name, 1);
}

export async function syncGoods(): Promise<void> {
  await first_cn('bg.colorimageurl.get');
  await first_cn('bg.logistics.companies.get');
  await first_cn('bg.goods.add');
  await first_cn('bg.goods.texttopicture.add');
  await first_cn('bg.order.list.get');
  await first_eu('bg.goods.texttopicture.add');
  await first_eu('bg.colorimageurl.get');
}
