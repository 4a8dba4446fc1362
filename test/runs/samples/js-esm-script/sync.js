const router = "https://openapi.kuajingmaihuo.com/openapi/router"

const send = async (type, data = {}) => {
  const reply = await fetch(router, { method: "POST", body: JSON.stringify({ type, data }) })
  return reply.json()
}

await send("bg.goods.add", { productName: "水杯" })
await send("bg.order.list.get")
