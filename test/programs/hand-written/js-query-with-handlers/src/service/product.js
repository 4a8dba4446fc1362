import { execute } from '../core/gateway.js';

export async function pullGoods() {
  await execute('cn', 'bg.goods.edit.property', { pageNo: 1, pageSize: 50 });
  await execute('cn', 'bg.purchase.order.list.get', { pageNo: 1, pageSize: 50 });
  await execute('cn', 'bg.marketing.activity.detail.get', { catId: 3, language: 'zh' });
}
