import { BgClient } from './client';

async function main() {
  const client = new BgClient({ app_key: 'key-1001', access_token: 'token-1001' });
  console.log('编辑货品属性', typeof (await client.invoke('bg.goods.edit.property', { productId: 60110021 })));
  console.log('新增货品属性', typeof (await client.invoke('bg.goods.add.property', { productId: 60110021 })));
  console.log('售后单列表', typeof (await client.invoke('bg.aftersales.list.get', { pageNo: 1 })));
}

main();
