const { later, flush } = require('./client');
const cn = later('https://openapi.kuajingmaihuo.com/openapi/router');
const us = later('https://openapi-b-us.temu.com/openapi/router');
cn('bg.goods.list.get');
cn('bg.order.list.get');
us('bg.goods.list.get');
us('bg.goods.detail.get');
flush();
