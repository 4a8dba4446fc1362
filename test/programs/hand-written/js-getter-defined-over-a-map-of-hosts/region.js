const { US } = require('./client');
const hosts = new Map([['us', US]]);
exports.useRegion = (client, region) => Object.defineProperty(client, 'url', { get: () => hosts.get(region) });
