'use strict';

const Service = require('egg').Service;
const { TEMU_API } = require('../../constant/api');

class GoodsSyncService extends Service {
  async run(name, biz) {
    return this.ctx.service.temu.request(TEMU_API[name], biz);
  }
}

module.exports = GoodsSyncService;
