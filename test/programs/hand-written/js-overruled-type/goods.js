const { post } = require('./post');
exports.list = (extra) => post({ type: 'bg.goods.list.get', ...extra });
