import { submit } from './http.js';

class Client {
  constructor(shop) {
    this.url = shop.url;
  }

  call({ api, data }) {
    const map = new Map(Object.entries(data));
    map.set('type', api).set('app_key', 'k1');
    return submit(this.url, Object.fromEntries(map));
  }
}

export const jobs = {
  打开JIT: (client) => client.call({ api: 'bg.jitmode.activate', data: { productId: 60110021 } }),
  查询销售库存: (client) => client.call({ api: 'bg.goods.quantity.get', data: { productSkcId: 88120001 } }),
};

export async function run(name, shop) {
  const job = jobs[name];
  if (!job) throw new Error(`没有任务 ${name}`);
  const res = await job(new Client(shop));
  console.log(name, res.success);
}
