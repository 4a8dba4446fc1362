const bus = require('./bus');
const gateway = require('./gateway');
const API = require('./api-names');
bus.on('goods:sync', (query) => gateway.call(API.GOODS_LIST, query));
bus.on('orders:sync', (query) => { gateway.call(API.ORDER_LIST, query); });
bus.on('call', gateway.call);
