'use strict';

const { KjClient, autoApi } = require('./client');

const shops = [
    { site: 'CN', key: 'key-1001', secret: 'secret-1001', token: 'token-1001' },
];

(async () => {
    for (const shop of shops) {
        const api = autoApi(new KjClient(shop));
        const res = await api.bg_goods_quantity_update({ productSkuId: 7781001, quantity: 35 });
        console.log('更新销售库存', res.success ? 'ok' : res.errorMsg);
    }
})();
