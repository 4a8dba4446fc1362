import { handle } from './handlers.js';
import type { Job } from './job.js';
import { seattle, shenzhen } from './shops.js';

const queue: Job[] = [
  { kind: 'pull-goods', shop: shenzhen, page: 1 },
  { kind: 'pull-orders', shop: shenzhen },
  { kind: 'edit-goods', shop: shenzhen, productId: 88 },
  { kind: 'pull-goods', shop: seattle, page: 1 },
  { kind: 'pull-orders', shop: seattle },
];

for (let job = queue.shift(); job; job = queue.shift()) await handle(job);
