const api = require('./api');

const ignore = (err) => console.log('忽略:', err.message);

api.listGoods({ page: 1 }).catch(ignore)
  .then(() => api.addGoods({ productName: '手机壳' }).catch(ignore))
  .then(() => api.editGuide({ productId: 1 }).catch(ignore))
  .then(() => api.videoSign().catch(ignore))
  .then(() => api.confirmShip({ orderSn: 'B-1' }).catch(ignore))
  .then(() => console.log('结束'));
