const { send } = require('./http');
exports.goods = () => send('https://openapi.kuajingmaihuo.com/openapi/router', { type: 'bg.goods.list.get' });
exports.mall = () => send('https://openapi.kuajingmaihuo.com/openapi/router', { type: 'bg.mall.info.get' });
