import { publish } from './goods.js';
import { legacyGet } from './legacy/get-request.js';
import { activities, pullOrders } from './orders.js';
import { confirmPrice, pendingPrices } from './price-review.js';
import { settings } from './settings.js';
import { refill } from './stock.js';
import { TemuClient } from './temu/client.js';

const temu = new TemuClient();
await publish(temu, '保温杯');
await refill(temu);
await activities(temu);
await pullOrders(temu);
await confirmPrice(temu, 'full', 1);
await confirmPrice(temu, 'semi', 2);
await pendingPrices(temu);
for (const job of settings.sync) await temu.call(job.type);
await legacyGet(new URLSearchParams({ type: process.env.LEGACY_TYPE ?? 'bg.logistics.companies.get' }));
