const axios = require('axios');
const _ = require('lodash');
const config = require('../config');

class Temu {
  constructor(site) {
    this.url = _.get(config, `temu.${site}.url`);
    this.timeout = _.get(config, ['temu', site, 'timeout'], 5000);
  }
  async request(type, params) {
    const res = await axios.post(this.url, _.assign({ type }, params), { timeout: this.timeout });
    return _.get(res, 'data.result', null);
  }
}
module.exports = Temu;
