import { call } from './client.mjs';
import { ORDERS, STOCK } from './types.mjs';

const CN = { region: 'CN', appKey: 'ak0' };
const US = { region: 'US', appKey: 'ak1' };

await call(CN, STOCK, { productSkcId: 3 });
await call(CN, ORDERS, { pageNumber: 1 });
await call(US, STOCK, { productSkcId: 3 });
