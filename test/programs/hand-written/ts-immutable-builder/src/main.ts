import type { Market } from './market.js';
import { RequestBuilder } from './request-builder.js';

const BARCODE = 'bg.goods.custom.label.get';

const customLabel = (market: Market, skuId: number) =>
  RequestBuilder.create().market(market).type<{ labels: string[] }>(BARCODE).param('productSkuId', skuId).execute();

const logistics = RequestBuilder.create().type('bg.logistics.companies.get').param('regionId', 1);

const cn = await customLabel('CN', 501);
const eu = await customLabel('EU', 777);
console.log(cn?.labels?.length ?? 0, eu?.labels?.length ?? 0);
await logistics.market('CN').execute();
await logistics.market('US').execute();
