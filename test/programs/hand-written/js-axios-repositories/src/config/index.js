const base = require('./base');
module.exports = Object.assign({}, base, { temu: Object.assign({}, base.temu, { timeout: 2000 }) });
