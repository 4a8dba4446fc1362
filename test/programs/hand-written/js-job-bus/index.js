const bus = require('./lib/bus');
require('./lib/worker');
require('./jobs/goods');
bus.emit('start');
bus.once('drained', () => {});
