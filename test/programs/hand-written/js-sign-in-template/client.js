'use strict';

const crypto = require('crypto');
const { doPost } = require('./transport');

const HOSTS = {
    CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
    US: 'https://openapi-b-us.temu.com/openapi/router',
};

const COMMON = { data_type: 'JSON', version: 'V1', type: '', app_key: '', access_token: '', sign: '' };

function signature(params, secret) {
    const base = Object.keys(params).sort().map((k) => `${k}${JSON.stringify(params[k])}`).join('');
    return crypto.createHmac('sha256', secret).update(base).digest('hex');
}

function makePayload(shop, type, params) {
    const p = JSON.parse(JSON.stringify(COMMON));
    delete p.sign;
    p.type = type;
    p.app_key = shop.key;
    p.access_token = shop.token;
    Object.assign(p, params);
    p.sign = signature(p, shop.secret);
    return p;
}

class KjClient {
    constructor(shop) {
        this.shop = shop;
    }

    async execute(type, payload = {}) {
        const body = makePayload(this.shop, type, payload);
        const res = await doPost(HOSTS[this.shop.site], body);
        if (!res.success) console.log(type, res.errorCode, res.errorMsg);
        return res.result;
    }
}

module.exports = { KjClient };
