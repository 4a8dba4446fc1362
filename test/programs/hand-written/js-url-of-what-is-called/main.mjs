import { callApi } from './call-api.mjs';
import { TemuClient } from './client.mjs';
import { ORDERS, STOCK } from './types.mjs';

const CN = { region: 'CN', appKey: 'ak0' };
const US = { region: 'US', appKey: 'ak1' };

await new TemuClient(CN).call(STOCK, { productSkcId: 3 });
await new TemuClient(CN).call(ORDERS, { pageNumber: 1 });
await new TemuClient(US).call(STOCK, { productSkcId: 3 });
await callApi(CN, STOCK, { productSkcId: 4 });
await callApi(US, STOCK, { productSkcId: 4 });
