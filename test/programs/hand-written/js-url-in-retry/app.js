'use strict';

const { makeClient, chain } = require('./client');

const shops = [
    { site: 'CN', key: 'key-1001', secret: 'secret-1001', token: 'token-1001' },
];

(async () => {
    for (const shop of shops) {
        const api = chain(makeClient(shop));
        const res = await api.goods.quantity.update({ productSkuId: 7781001, quantity: 35 });
        console.log('更新销售库存', res.success ? 'ok' : res.errorMsg);
    }
})();
