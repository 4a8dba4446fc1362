'use strict';

const { KjClient } = require('./client');

const shop = { key: 'key-1001', secret: 'secret-1001', token: 'token-1001' };

(async () => {
    const client = new KjClient(shop);
    for (const type of ['bg.goods.add', 'bg.goods.migrate', 'bg.goods.attrs.get']) {
        const data = await client.execute(type, { productId: 60110021 });
        console.log(data ? 'done' : 'empty');
    }
})();
