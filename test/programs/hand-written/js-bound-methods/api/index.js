const names = require('./names');
const Gateway = require('../gateway');

const gateway = new Gateway(process.env.GATEWAY_URL);

// 用 bind 预置前两个参数
module.exports = Object.entries(names).reduce((api, [method, [type, version]]) => {
  api[method] = gateway.execute.bind(gateway, type, version);
  return api;
}, {});
