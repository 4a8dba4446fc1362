const bus = require('./bus');
require('./handlers');
const API = require('./api-names');
bus.emit('goods:sync', { page: 1 });
bus.emit('orders:sync', { page: 2 });
bus.emit('call', API.STOCK_QUERY, { id: 1 });
