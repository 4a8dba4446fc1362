import { CnTemuClient, UsTemuClient } from '#app/utils/request.js';

const cnClient = new CnTemuClient();
const usClient = new UsTemuClient();

async function task0(extra: Record<string, unknown> = {}, name = 'bg.goods.migrate') {
  return cnClient.execute(name, { ...extra, from: 1 });
}

async function task1(extra: Record<string, unknown> = {}, name = 'bg.fancy.image.cm2in') {
  return cnClient.execute(name, { ...extra, from: 1 });
}

async function task2(extra: Record<string, unknown> = {}, name = 'bg.order.detail.get') {
  return cnClient.execute(name, { ...extra, from: 1 });
}

async function task3(extra: Record<string, unknown> = {}, name = 'bg.goodslogistics.template.edit') {
  return cnClient.execute(name, { ...extra, from: 1 });
}

async function task4(extra: Record<string, unknown> = {}, name = 'bg.goods.photorecommendationcategory.get') {
  return cnClient.execute(name, { ...extra, from: 1 });
}

async function task5(extra: Record<string, unknown> = {}, name = 'bg.goods.photorecommendationcategory.get') {
  return usClient.execute(name, { ...extra, from: 1 });
}

export async function pullGoods(): Promise<void> {
  await task0();
  await task1();
  await task2();
  await task3();
  await task4();
  await task5();
}
