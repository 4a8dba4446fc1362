import { goodsApi, orderApi } from './api';
import { createHttp } from './http';

const cn = createHttp('cn', 'k1', 's1', 't1');
const us = createHttp('us', 'k2', 's2', 't2');

async function main() {
  await goodsApi(cn).list(1);
  await goodsApi(cn).cats(0);
  await goodsApi(cn).add({ name: 'x' });
  await orderApi(us).list(1);
}

main();
