export function ordersPlugin(client) {
  Object.assign(client, { orders: { list: () => client.send('bg.order.list.get') } });
}
