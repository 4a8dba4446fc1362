'use strict';

const crypto = require('crypto');
const { doPost } = require('./transport');

const HOSTS = {
    CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
    US: 'https://openapi-b-us.temu.com/openapi/router',
};
const PARTNER = 'https://openapi-b-partner.temu.com/openapi/router';

// 已切到新网关的接口
const MIGRATED = new Set(['bg.goods.image.upload.global']);
const resolveTarget = (url, type) => (MIGRATED.has(type) ? PARTNER : url);

function signature(params, secret) {
    const base = Object.keys(params).sort().map((k) => `${k}${JSON.stringify(params[k])}`).join('');
    return crypto.createHmac('sha256', secret).update(base).digest('hex');
}

function buildBody(shop, api, biz) {
    const merged = { app_key: shop.key, access_token: shop.token, ...biz, type: api };
    return { ...merged, sign: signature(merged, shop.secret) };
}

class KjClient {
    constructor(shop) {
        this.shop = shop;
        this.baseUrl = HOSTS[shop.site];
    }

    async execute(method, payload = {}) {
        const body = buildBody(this.shop, method, payload);
        const res = await doPost(resolveTarget(this.baseUrl, body.type), body);
        if (!res.success) console.log(method, res.errorCode, res.errorMsg);
        return res.result;
    }
}

module.exports = { KjClient };
