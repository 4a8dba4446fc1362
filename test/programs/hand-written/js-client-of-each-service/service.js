import { OpenRequest } from './client.js'

class Service {
	constructor(temu) {
		this.temu = temu
	}

	fetch(name, data) {
		return this.temu.invoke(new OpenRequest(name, data))
	}
}

export class GoodsService extends Service {
	async list() {
		const reply = await this.fetch('bg.goods.list.get', { page: 1 })
		console.log('商品列表', reply.success)
	}

	async attrs() {
		const reply = await this.fetch('bg.goods.attrs.get', { catId: 26165 })
		console.log('类目属性', reply.success)
	}

	async add() {
		const reply = await this.fetch('bg.goods.add', { productName: '夏季连衣裙' })
		console.log('新增货品', reply.success)
	}
}
