const { send } = require('./http');
exports.withSender = (fn) => fn(send);
