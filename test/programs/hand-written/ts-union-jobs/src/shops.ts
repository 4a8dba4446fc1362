import type { Shop } from './job.js';

export const shenzhen: Shop = { id: 'SZ', gateway: 'https://openapi.kuajingmaihuo.com/openapi/router' };
export const seattle: Shop = { id: 'SEA', gateway: 'https://openapi-b-us.temu.com/openapi/router' };
