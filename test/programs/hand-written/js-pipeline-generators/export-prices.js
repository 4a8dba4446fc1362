import { pages } from './pages.js';
import { api } from './request.js';

const supplierPrices = api('bg.goods.price.list.get');
const companies = api('bg.logistics.companies.get');
const soldOut = api('bg.goods.topselling.soldout.get');

let count = 0;
for await (const rows of pages(supplierPrices)) count += rows.length;
for await (const rows of pages(soldOut, 20)) count += rows.length;
await companies({ regionId: 211 });
console.log('导出', count, '行');
