const axios = require('axios');
const config = require('config');

const { appKey, path } = config.get('temu');

async function post(host, type, biz) {
  const body = Object.assign({ type, app_key: appKey, timestamp: Date.now() }, biz);
  const { data } = await axios.post(host + path, body);
  return data;
}

exports.cn = (type, biz = {}) => post(config.get('temu.gateway'), type, biz);
exports.us = (type, biz = {}) => post(config.get('temu.usGateway'), type, biz);
