import { connect } from './transport.js';

const api = connect({ appKey: 'p-key', accessToken: 'p-token' });
const { goods, order } = api.bg;

await goods.cats.get({ parentCatId: 0 });
await goods.catsmandatory.get({ catId: 100 });
await goods.price.list.get({ productSkuIds: [1] });
await order.list.get({ pageNumber: 1 });
await api.bg.logistics.template.get({ siteIds: [100] });
await api.bg.logistics.companies.get();
