'use strict';

const crypto = require('crypto');
const { doPost } = require('./transport');

const HOSTS = { CN: 'openapi.kuajingmaihuo.com' };

/** 每个接口的当日额度 */
const quota = new Map([
    ['bg.goods.warehouse.list.get', 2000],
]);

function useQuota(type) {
    const left = quota.get(type);
    if (left === undefined || left <= 0) throw new Error(`${type} 当日额度不足`);
    quota.set(type, left - 1);
}

function signature(params, secret) {
    const base = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${k}${JSON.stringify(v)}`).join('');
    return crypto.createHmac('sha256', secret).update(base).digest('hex');
}

function makePayload(shop, type, params) {
    const pairs = [
        ['type', type],
        ['app_key', shop.key],
        ['access_token', shop.token],
    ];
    for (const k in params) pairs.push([k, params[k]]);
    const p = Object.fromEntries(pairs);
    p.sign = signature(p, shop.secret);
    return p;
}

class KjClient {
    constructor(shop) {
        this.shop = shop;
        this.pending = [];
        this.running = false;
        this.gateway = ['https:/', HOSTS[shop.site], 'openapi', 'router'].join('/');
    }

    execute(type, payload = {}) {
        return new Promise((resolve, reject) => {
            this.pending.push([type, payload, resolve, reject]);
            if (!this.running) this.drain();
        });
    }

    async drain() {
        this.running = true;
        while (this.pending.length) {
            const [name, data, resolve, reject] = this.pending.shift();
            await this.process(name, data).then(resolve, reject);
        }
        this.running = false;
    }

    async process(type, payload) {
        useQuota(type);
        const body = makePayload(this.shop, type, payload);
        const res = await doPost(this.gateway, body);
        if (!res.success) {
            console.log(type, res.errorCode, res.errorMsg);
            return null;
        }
        return res.result;
    }
}

module.exports = { KjClient };
