const bus = require('../lib/bus');
bus.emit('temu:request', { api: 'bg.goods.list.get', payload: { page: 1 } });
bus.emit('temu:request', { api: 'bg.order.list.get', payload: { page: 1 } });
bus.emit('temu:request', { api: 'bg.goods.image.upload' });
