const { ApiType } = require('../constants');
const { api } = require('../clients');

async function syncGoods() {
  await api.doRequest(ApiType.MARKETING_ACTIVITY_SESSION_LIST_GET, { catId: 3, language: 'zh' });
  await api.doRequest(ApiType.GOODS_QUANTITY_UPDATE, { catId: 3, language: 'zh' });
}

module.exports = { syncGoods };
