import { MARKETING_PREFIX, GOODS_PREFIX } from './settings'
import type { Shop } from './settings'
import { urlForShop } from './settings'
import { transport } from './request'

/** 各接口限流（次/秒），开放平台文档给的上限 */
export const RATE_LIMITS: Record<string, number> = {
	[(MARKETING_PREFIX + '.activity.session.list.get')]: 20,
	[MARKETING_PREFIX + '.activity.product.get']: 5,
	[`${GOODS_PREFIX}.attrs.get`]: 20,
	'bg.goods.cats.get': 20,
}

export async function throttle(type: string) {
	const qps = RATE_LIMITS[type]
	if (!qps) throw new Error(`接口 ${type} 未配置限流`)
	await new Promise((r) => setTimeout(r, Math.min(2, 1000 / qps / 1000)))
}

const withType = (p: Record<string, any>, v: string) => { p.type = v; return p; }

export const useTemu = (shop: Shop) => (action: string) => async (args: Record<string, any> = {}): Promise<any> => {
	await throttle(action)
	const body = withType({ ...args, app_key: shop.key, access_token: shop.token }, action)
	return transport(urlForShop(shop), body)
}

export class WorkQueue {
	items: any[] = []

	push(type: string, biz: Record<string, any>) {
		this.items.push({ type, biz })
		return this
	}
}

export async function drainQueue(queue: WorkQueue, handle: any) {
	for (let job = queue.items.shift(); job; job = queue.items.shift()) {
		const res = await handle(job.type)(job.biz)
		console.log(job.type.length > 0, res.success ? 'ok' : res.errorMsg)
	}
}
