exports.orders = (client) => client.request('bg.order.list.get');
