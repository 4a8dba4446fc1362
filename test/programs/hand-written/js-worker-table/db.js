// 线上是 MySQL 的 temu_job 表, 这里用内存表代替
const rows = [
  { id: 1, api: 'bg.goods.quantity.get', payload: '{"productSkuIds":[1]}', status: 0, retry: 0, gateway: null },
  { id: 2, api: 'bg.goods.routestock.add', payload: '{"productId":2,"siteId":100}', status: 0, retry: 0, gateway: null },
  { id: 3, api: 'bg.order.list.get', payload: '{"pageNumber":1}', status: 0, retry: 0, gateway: null },
  { id: 4, api: 'bg.order.list.get', payload: '{"pageNumber":1}', status: 0, retry: 0, gateway: 'https://openapi-b-us.temu.com/openapi/router' },
  { id: 5, api: 'bg.goods.size.chart', payload: '{}', status: 9, retry: 3, gateway: null },
  { id: 6, api: 'bg.goods.list.get', payload: '{"page":1,"pageSize":10}', status: 0, retry: 0, gateway: null },
];

module.exports = {
  take() {
    const row = rows.find((r) => r.status === 0);
    if (row) row.status = 1;
    return row;
  },
  finish(id, ok, message) {
    const row = rows.find((r) => r.id === id);
    row.status = ok ? 2 : 9;
    row.message = message;
  },
  stat() {
    return rows.reduce((acc, r) => ({ ...acc, [r.status]: (acc[r.status] || 0) + 1 }), {});
  },
};
