'use strict';

const crypto = require('crypto');
const names = require('./names.json');
const { doPost } = require('./transport');

const HOSTS = { CN: 'https://openapi.kuajingmaihuo.com/openapi/router' };

// 应用已申请的权限包
const GRANTED = [names.quantityUpdate];

function ensureGranted(type) {
    if (GRANTED.indexOf(type) < 0) throw new Error(`权限包缺少 ${type}`);
}

function signature(params, secret) {
    const base = Object.keys(params).sort().map((k) => `${k}${JSON.stringify(params[k])}`).join('');
    return crypto.createHmac('sha256', secret).update(base).digest('hex');
}

class Payload {
    constructor(apiType, biz) {
        this.apiType = apiType;
        this.biz = biz;
    }

    toParams(shop) {
        const { apiType, biz } = this;
        const p = { ...biz, type: apiType, app_key: shop.key, access_token: shop.token };
        p.sign = signature(p, shop.secret);
        return p;
    }
}

class KjClient {
    constructor(shop) {
        this.shop = shop;
        this.gateway = HOSTS[shop.site];
    }

    execute(api, data) {
        ensureGranted(api);
        const body = new Payload(api, data).toParams(this.shop);
        return doPost(this.gateway, body);
    }
}

/** 方法名即接口名，下划线转点 */
const autoApi = (client) => new Proxy({}, {
    get(_, prop) {
        const type = String(prop).split('_').join('.');
        return (biz = {}) => client.execute(type, biz);
    },
});

module.exports = { KjClient, autoApi };
