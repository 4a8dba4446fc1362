const config = require('./config/default.json')

async function call(type) {
  const body = { type, app_key: config.temu.appKey }
  const response = await fetch(config.temu.gateway, { method: 'POST', body: JSON.stringify(body) })
  return response.json()
}

async function main() {
  await call(config.types.edit)
  await call('bg.goods.quantity.update')
  await call(config.types.orders)
}

main()
