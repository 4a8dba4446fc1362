const { withRetry } = require('./retry');
const temu = require('./temu');
const getGoods = withRetry(temu.goodsList, { times: 2 });
const getOrders = withRetry((page) => temu.request('bg.order.list.get', { page }));
(async () => { await getGoods(1); await getOrders(2); })();
