import { KjClient } from './client.js'
import { GoodsService } from './service.js'

function makeShop(region, key, token) {
	return { region, key, token }
}

const shops = [
	makeShop('CN', 'key-1', 'token-1'),
	makeShop('CN', 'key-2', 'token-2'),
]

async function stage(shop) {
	const client = new KjClient(shop)
	const goods = new GoodsService(client)
	await goods.list()
	await goods.attrs()
	await goods.add()
}

async function main() {
	for (const shop of shops) await stage(shop)
}

main()
