'use strict';

const { Service } = require('egg');

class BaseService extends Service {
  async temu(type, biz) {
    const answer = await this.ctx.service.temu.request(type, biz);
    return answer.result;
  }
}

module.exports = BaseService;
