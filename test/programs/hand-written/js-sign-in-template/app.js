'use strict';

const { KjClient } = require('./client');

const shops = [
    { id: 'S1001', site: 'CN', key: 'key-1001', secret: 'secret-1001', token: 'token-1001' },
    { id: 'S2002', site: 'US', key: 'key-2002', secret: 'secret-2002', token: 'token-2002' },
];

(async () => {
    for (const shop of shops) {
        const data = await new KjClient(shop).execute('bg.marketing.activity.list.get', { pageNo: 1 });
        console.log('查询活动列表', data ? 'done' : 'empty');
    }
})();
