import { movedTypes } from '../runs/stand-in/gateways.mjs';

/** Old names that CN refuses now, whatever the shop. */
export const migrated: readonly string[] = [...movedTypes()].filter(([, { applies }]) => applies === 'always').map(([type]) => type);

/** Names that no announcement speaks of: CN serves them as before. */
export const unmigrated = [
  'bg.order.list.get',
  'bg.order.detail.get',
  'bg.logistics.companies.get',
  'bg.logistics.shipment.confirm',
  'bg.mall.info.get',
  'bg.goods.cats.get',
  'bg.goods.attrs.get',
  'bg.shiporder.create',
  'bg.purchase.order.list.get',
  'bg.aftersales.list.get',
] as const;

export const urls = {
  cn: 'https://openapi.kuajingmaihuo.com/openapi/router',
  us: 'https://openapi-b-us.temu.com/openapi/router',
  eu: 'https://openapi-b-eu.temu.com/openapi/router',
} as const;
