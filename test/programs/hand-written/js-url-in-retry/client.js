'use strict';

const crypto = require('crypto');
const { doPost } = require('./transport');

const HOSTS = { CN: 'https://openapi.kuajingmaihuo.com' };

function fullUrl(site) {
    return new URL('/openapi/router', HOSTS[site]).toString();
}

function signature(params, secret) {
    const base = Object.keys(params).sort().map((k) => `${k}${JSON.stringify(params[k])}`).join('');
    return crypto.createHmac('sha256', secret).update(base).digest('hex');
}

function buildBody(shop, type, biz) {
    const p = { ...biz, type, app_key: shop.key, access_token: shop.token };
    p.sign = signature(p, shop.secret);
    return p;
}

async function withRetry(fn, times = 2) {
    let last;
    for (let i = 0; i < times; i += 1) {
        try {
            return await fn();
        } catch (e) {
            last = e;
        }
    }
    throw last;
}

const makeClient = (shop) => async (api, args = {}) => {
    const body = buildBody(shop, api, args);
    return withRetry(() => doPost(fullUrl(shop.site), body));
};

/** chain(send).goods.list.get({...}) 自动拼接接口名 */
function chain(send, path = ['bg']) {
    return new Proxy(() => {}, {
        get: (_, key) => chain(send, [...path, String(key)]),
        apply: (_, __, [biz = {}]) => send(path.join('.'), biz),
    });
}

module.exports = { makeClient, chain };
