const fs = require('node:fs');
const path = require('node:path');
const apis = require('../constants/apis');
const signer = require('../common/signer');
const requestMod = require('../utils/request');

/** 按业务域分桶：bg.goods.list.get -> goods */
const bucketOf = (type) => type.split('.')[1];

const zhNames = {
    [apis.toType('/logistics/template/get')]: '查询运费模板列表',
    [apis.toType('/colorimageurl/get')]: '获取色块图',
    [apis.toType('/order/list/get')]: '订单列表',
    [apis.toType('/purchase/order/list/get')]: '备货单列表',
    [apis.toType('/price/review/confirm')]: '同意核价单建议价',
    [apis.toType('/price/review/page/query')]: '分页查询核价单',
    [apis.toType('/price/review/reject')]: '不同意核价单建议价',
};

function countRows(type, res) {
    if (type === apis.toType('/price/review/page/query') || type === apis.toType('/order/list/get') || type === apis.toType('/price/review/reject')) {
        return Array.isArray(res.result) ? res.result.length : 1;
    }
    return 0;
}

function makePayload(type, params, shop) {
    const pairs = [
        ['type', type],
        ['app_key', shop.appKey],
        ['access_token', shop.accessToken],
        ['timestamp', parseInt(String(Date.now() / 1000), 10)],
    ];
    for (const k in params) pairs.push([k, params[k]]);
    const p = Object.fromEntries(pairs);
    p.sign = signer.makeSign(p, shop.appSecret);
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

const responseCache = new Map();

class SemiClient {
    constructor(shop) {
        this.shop = shop;
    }

    use(url) {
        this.url = url;
        return this;
    }

    async execute({ api: method, body: args = {} }) {
        const cacheKey = `${this.shop.code}|${method}|${JSON.stringify(args)}`;
        if (responseCache.has(cacheKey)) return responseCache.get(cacheKey);
        console.log(`bucket=${bucketOf(method)}`);
        console.log(`-> ${zhNames[method] || method}`);
        const body = makePayload(method, args, this.shop);
        const res = await withRetry(() => requestMod.transport(this.url, body));
        if (countRows(method, res) > 100) console.log('数据量较大');
        responseCache.set(cacheKey, res);
        return res;
    }
}

class OrderModule {
    constructor({ client, shop }) {
        this.client = client;
        this.shop = shop;
    }

    async syncOrderListGet() {
        const data = await this.client.execute({ api: apis.toType('/order/list/get'), body: { pageNumber: 1, pageSize: 50 } });
        if (data.success) {
            console.log('订单列表', Object.keys(data.result || {}).length);
        } else {
            console.log('跳过: 订单列表', data.errorMsg);
        }
    }

    async logisticsTemplateGet() {
        // 文档见 bg.logistics.template.get
        const res = await this.client.execute({ api: apis.toType('/logistics/template/get'), body: { siteIds: [100] } });
        console.log('查询运费模板列表', res.success ? 'ok' : `${res.errorCode} ${res.errorMsg}`);
    }

    /** 备货单列表 */
    async syncPurchaseOrderListGet() {
        const result = await this.client.execute({ api: apis.toType('/purchase/order/list/get'), body: { pageNo: 1, pageSize: 20 } });
        if (!result.success) console.log('备货单列表失败', result.errorCode, result.errorMsg);
        else console.log('备货单列表成功');
    }

    async syncColorImageUrlGet() {
        const ret = await this.client.execute({ api: apis.toType('/colorimageurl/get'), body: { color: '#ff6600' } });
        if (ret.success) {
            console.log('获取色块图', Object.keys(ret.result || {}).length);
        } else {
            console.log('跳过: 获取色块图', ret.errorMsg);
        }
    }
}

async function container(handle, shop) {
    const registry = {
        handle: () => handle,
        service: () => new OrderModule({ client: registry.handle(), shop }),
    };
    const service = registry.service();
    await service.syncOrderListGet();
    await service.logisticsTemplateGet();
    await service.syncPurchaseOrderListGet();
    await service.syncColorImageUrlGet();
}

const JOBS = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', 'tasks1.json'), 'utf8'));

async function executePlan(temu) {
    for (const task of JOBS) {
        const { name, api, data } = task;
        const res = await temu.execute({ api: api, body: data });
        console.log(name, res.success ? 'ok' : res.errorMsg);
    }
}

exports.bucketOf = bucketOf;
exports.zhNames = zhNames;
exports.countRows = countRows;
exports.makePayload = makePayload;
exports.SemiClient = SemiClient;
exports.OrderModule = OrderModule;
exports.container = container;
exports.JOBS = JOBS;
exports.executePlan = executePlan;
