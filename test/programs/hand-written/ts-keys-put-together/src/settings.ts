export interface Shop {
	site: string
	key: string
	token: string
}

export const GOODS_PREFIX = 'bg.goods'
export const MARKETING_PREFIX = 'bg.marketing'
export const DEFAULT_GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router'
const overrides: Record<string, string | undefined> = {}

export const urlForShop = (shop: Shop) => overrides[shop.site] ?? DEFAULT_GATEWAY

export const SHOPS: Shop[] = [{ site: 'CN', key: '2503df290526b838', token: 'd39291783f8c3533' }]
