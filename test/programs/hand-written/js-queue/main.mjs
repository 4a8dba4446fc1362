import { Queue } from './queue.mjs';
import * as jobs from './jobs.mjs';
const queue = new Queue({ concurrency: 2 });
queue.add(jobs.goods(1));
queue.add(jobs.goods(2));
queue.add(jobs.orders());
queue.add(jobs.images());
await queue.drain();
