import { Queue, Worker } from 'bullmq';
import { createTemu } from '../client/temu-client';
import { shopOf } from '../config/shops';
import { ApiType } from '../constants/methods';

interface TemuJob { shopId: string; type: string; data: any }

async function process(job: TemuJob): Promise<any> {
  if (job.shopId === 'semi01') {
    const temu = createTemu(shopOf('semi01'));
    return temu.call(job.type, job.data);
  }
  if (job.shopId === 'us01') {
    const { call } = createTemu(shopOf('us01'));
    const temu = { call };
    return temu.call(job.type, job.data);
  }
  throw new Error('未知店铺');
}

const queue = new Queue<TemuJob>('temu-sync');
new Worker<TemuJob>('temu-sync', async (job) => process(job.data));

export async function enqueueAll(): Promise<void> {
  await (await queue.add('call', { shopId: 'semi01', type: ApiType.AftersalesList, data: {} })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'semi01', type: ApiType.GoodsMigrate, data: {} })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'semi01', type: ApiType.StockUpdate, data: { skuId: 7, quantity: 20 } })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'semi01', type: ApiType.GoodsAdd, data: { goodsName: '连衣裙', catId: 101 } })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'semi01', type: ApiType.ShipConfirm, data: { sn: 'WB1' } })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'semi01', type: ApiType.SoldOut, data: {} })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'semi01', type: ApiType.OrderList, data: { pageNumber: 1 } })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'semi01', type: ApiType.EditTask, data: {} })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'us01', type: ApiType.SoldOut, data: {} })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'us01', type: ApiType.StockUpdate, data: { skuId: 7, quantity: 20 } })).waitUntilFinished();
  await (await queue.add('call', { shopId: 'us01', type: ApiType.GoodsAdd, data: { goodsName: '连衣裙', catId: 101 } })).waitUntilFinished();
}
