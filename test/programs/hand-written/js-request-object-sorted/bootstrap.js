const { TemuSdk } = require('./lib/client');
const { CN_ROUTER, US_ROUTER, EU_ROUTER } = require('./config');

const cnClient = new TemuSdk(CN_ROUTER);

const usClient = new TemuSdk(US_ROUTER);

const euClient = new TemuSdk(EU_ROUTER);

module.exports = { cnClient, usClient, euClient };
