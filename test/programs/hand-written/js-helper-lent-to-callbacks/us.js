const { withSender } = require('./worker');
exports.run = () => withSender((s) => s('https://openapi-b-us.temu.com/openapi/router', { type: 'bg.goods.list.get' }));
