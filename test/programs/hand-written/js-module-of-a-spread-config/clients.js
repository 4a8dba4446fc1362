const config = require('./config');
const { createClient } = require('./http');

exports.cn = createClient(config.temu.cn);
exports.us = createClient(config.temu.us);
