var temu = require('./temu');
var async_ = require('./series');
async_.series([
  function (next) { temu.goods.list({ page: 1 }, next); },
  function (next) { temu.orders.list({ page: 1 }, next); },
  temu.goods.template.bind(null, { id: 1 }),
], function (errors) { console.log(errors.length); });
