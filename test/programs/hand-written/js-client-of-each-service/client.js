const PROTOCOL = 'https'
const HOSTS = { CN: 'openapi.kuajingmaihuo.com' }

const urlOf = (region, path = 'openapi/router') => `${PROTOCOL}://${HOSTS[region]}/${path}`

async function withRetry(fn, times = 2) {
	for (let i = 1; ; i++) {
		try {
			return await fn()
		} catch (error) {
			if (i === times) throw error
		}
	}
}

async function post(url, body) {
	const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
	return reply.json()
}

export class OpenRequest {
	constructor(name, data = {}) {
		this.name = name
		this.data = data
	}
}

export class KjClient {
	constructor(shop) {
		this.shop = shop
	}

	async invoke(request) {
		const { name, data } = request
		const body = { type: name, app_key: this.shop.key, access_token: this.shop.token, ...data }
		return withRetry(() => post(urlOf(this.shop.region), body))
	}
}
