import { transport } from './transport.js';

const added = await transport('bg.goods.add.property', { catId: 3, name: '面料', values: ['棉'] });
console.log('新增属性', added.success);
const orders = await transport('bg.order.list.get', { pageNumber: 1 });
console.log('订单', orders.success);
