'use strict';

const fs = require('fs');
const path = require('path');
const crypto = require('crypto');
const { doPost } = require('./transport');

const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** 每个接口一份样例 */
function loadSample(type) {
    return JSON.parse(fs.readFileSync(path.join(__dirname, 'samples', `${type}.json`), 'utf8'));
}

function signature(params, secret) {
    const base = Object.keys(params).sort().map((k) => `${k}${JSON.stringify(params[k])}`).join('');
    return crypto.createHmac('sha256', secret).update(base).digest('hex');
}

class KjClient {
    constructor(shop) {
        this.shop = shop;
    }

    async execute(type, payload = {}) {
        console.log(loadSample(type).desc);
        const body = { ...payload, app_key: this.shop.key, access_token: this.shop.token, type };
        body.sign = signature(body, this.shop.secret);
        const res = await doPost(ROUTER, body);
        if (!res.success) console.log(type, res.errorCode, res.errorMsg);
        return res.result;
    }
}

module.exports = { KjClient };
