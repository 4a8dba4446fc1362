const config = require('../config');

exports.optionsFor = function (type, biz) {
  const opts = { method: 'POST', json: true, timeout: config.temu.timeout };
  opts['url'] = config.temu.gateway;
  opts.headers = { 'X-Source': 'erp' };
  opts.body = Object.assign({}, biz, { type: type, app_key: config.temu.appKey, timestamp: Date.now() });
  return opts;
};
