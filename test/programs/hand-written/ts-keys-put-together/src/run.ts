import { MARKETING_PREFIX, GOODS_PREFIX, SHOPS } from './settings'
import { useTemu, WorkQueue, drainQueue } from './gateway'

async function main() {
	const mq = new WorkQueue()
	mq.push((MARKETING_PREFIX + '.activity.product.get'), { activityThematicId: 2407, rowCount: 20 })
	mq.push('bg.marketing.activity.session.list.get', { productIds: [60110021] })
	mq.push(`${GOODS_PREFIX}.attrs.get`, { catId: 26165 })
	mq.push(GOODS_PREFIX + '.cats.get', { parentCatId: 0 })
	await drainQueue(mq, useTemu(SHOPS[0]))
}

main()
