import { send } from './send.js';
import type { Job, JobOf } from './job.js';

type Handlers = { readonly [K in Job['kind']]: (job: JobOf<K>) => Promise<void> };

const handlers: Handlers = {
  'pull-goods': ({ shop, page }) => send(shop, 'bg.goods.list.get', { page }),
  'pull-orders': ({ shop }) => send(shop, 'bg.order.list.get', {}),
  'edit-goods': ({ shop, productId }) => send(shop, 'bg.goods.edit.task.submit', { productId }),
};

export function handle<K extends Job['kind']>(job: JobOf<K>): Promise<void> {
  const handler = handlers[job.kind as K] as (job: JobOf<K>) => Promise<void>;
  return handler(job);
}
