const { ROUTER } = require('./gateway');
const { post } = require('./http');

const call = (type, data) => post(ROUTER, { type, ...data });

module.exports = { call };
