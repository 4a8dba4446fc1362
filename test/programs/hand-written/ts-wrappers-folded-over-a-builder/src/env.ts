import type { Shop, Dict } from './config';

const HOSTS: { [site: string]: string } = { '中国': 'openapi.kuajingmaihuo.com', '美国': 'openapi-b-us.temu.com' };

export function getGateway(shop: Shop): string {
  return `https://${HOSTS[shop.zone]}/openapi/router`;
}
