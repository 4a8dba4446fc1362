const schedule = require('./schedule');
require('./tasks/goods.task');
require('./tasks/order.task');
schedule.runAll().then(() => console.log('ok'));
