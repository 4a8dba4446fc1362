const axios = require('axios');
const buildUrl = require('../util/url');

const get = (data) => axios.post(buildUrl(data)).then((res) => res.data);

module.exports = {
  warehouses: () => get({ type: 'bg.goods.warehouse.list.get' }),
  stock: (skuId) => get({ type: 'bg.goods.quantity.get', productSkuId: skuId }),
  aftersales: (page) => get({ type: 'bg.aftersales.list.get', pageNo: page }),
};
