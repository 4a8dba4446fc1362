const fs = require('node:fs');
const path = require('node:path');
const { createHooks } = require('./runtime/app');
createHooks(fs.readdirSync(path.join(__dirname, 'plugins')).map((name) => require(path.join(__dirname, 'plugins', name))));
require('./pages/goods').setup();
require('./pages/orders').setup();
