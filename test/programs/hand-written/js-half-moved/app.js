'use strict';

const { KjClient } = require('./client');

const shops = [
    { site: 'CN', key: 'key-1001', secret: 'secret-1001', token: 'token-1001' },
    { site: 'US', key: 'key-2002', secret: 'secret-2002', token: 'token-2002' },
];

(async () => {
    for (const shop of shops) {
        const client = new KjClient(shop);
        const data = await client.execute('bg.marketing.activity.list.get', { pageNo: 1 });
        console.log('查询活动列表', data ? 'done' : 'empty');
    }
    const data = await new KjClient(shops[0]).execute('bg.goods.image.upload.global', { imageBizType: 1 });
    console.log('上传图片(新)', data ? 'done' : 'empty');
})();
