const { task } = require('../schedule');
const temu = require('../temu');
task('orders', () => temu.request('bg.order.list.get', {}));
