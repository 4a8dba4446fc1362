exports.goods = async (client) => { await client.request('bg.goods.list.get'); await client.request('bg.goods.image.upload'); };
