const openApi = require('./open-api');

exports.sync = async () => {
  const list = await openApi.cn('bg.goods.list.get', { page: 1 });
  const attrs = await openApi.cn('bg.goods.attrs.get', { catId: 3 });
  return { list, attrs };
};

exports.syncUs = () => openApi.us('bg.goods.list.get', { page: 1 });
