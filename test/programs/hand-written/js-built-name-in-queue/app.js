'use strict';

const { KjClient } = require('./client');

const GOODS_PREFIX = 'bg.goods';

const shop = { id: 'S1001', site: 'CN', key: 'key-1001', secret: 'secret-1001', token: 'token-1001' };

(async () => {
    const handle = new KjClient(shop);
    const data = await handle.execute(GOODS_PREFIX + '.warehouse.list.get', { siteIdList: [100, 101] });
    console.log('查询可绑定发货仓', data ? 'done' : 'empty');
})();
