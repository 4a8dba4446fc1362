import _ from 'lodash';
import { client } from './client.js';

const cn = client('cn');
const us = client('us');
const jobs = [
  { type: 'bg.goods.list.get', biz: { page: 1 } },
  { type: 'bg.order.list.get', biz: {} },
  { type: 'bg.goods.quantity.get', biz: { productId: 1 } },
];

for (const group of _.chunk(jobs, 2)) await Promise.all(_.map(group, ({ type, biz }) => cn(type, biz)));
await Promise.all(
  _(['bg.goods.list.get', 'bg.order.list.v2.get'])
    .uniq()
    .map((type) => us(type))
    .value(),
);
