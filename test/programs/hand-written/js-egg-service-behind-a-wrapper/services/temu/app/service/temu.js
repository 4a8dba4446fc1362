'use strict';

const Service = require('egg').Service;

class TemuServiceImpl extends Service {
  async request(type, biz = {}) {
    const { gateway, appKey } = this.config.temu;
    const params = { app_key: appKey, access_token: 't', timestamp: Date.now(), ...biz, type };
    params.sign = this.ctx.helper.sign(params);
    const { data } = await this.ctx.curl(gateway, { method: 'POST', contentType: 'json', data: params, dataType: 'json' });
    if (!data.success) this.ctx.logger.info('temu error', data.errorMsg);
    return data;
  }
}
const defined = (Class, note) => Object.assign(Class, { note });
const TemuService = defined(TemuServiceImpl, 'v1');

module.exports = TemuService;
