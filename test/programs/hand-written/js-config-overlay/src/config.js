const defaults = require('./config/default.json');
const overlays = { production: require('./config/production.json'), test: require('./config/test.json') };
exports.load = (env) => ({ ...defaults, ...(overlays[env] || {}) });
