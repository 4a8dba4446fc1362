import { ChinaAdapter, UsAdapter } from './adapter.js';
import { Client } from './client.js';
import { confirmShipment, updateGoods } from './goods.js';

const china = new Client(new ChinaAdapter());
const us = new Client(new UsAdapter());

await updateGoods(china, 1, '折叠伞');
await updateGoods(us, 2, 'Folding umbrella');
await confirmShipment(china, 'PO-1');
await confirmShipment(us, 'PO-2');
