const base = require('./base');

const overrides = { production: {}, development: { port: 7002 } };

module.exports = { ...base, ...overrides[process.env.NODE_ENV], name: 'sync' };
