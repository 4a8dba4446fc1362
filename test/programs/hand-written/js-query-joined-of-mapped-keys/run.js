const api = require('./api');

api
  .warehouses()
  .then(() => api.stock(5))
  .then(() => api.aftersales(1))
  .then((r) => console.log(r.success));
