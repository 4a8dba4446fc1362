export const goodsPlugin = (client) => {
  client.goods = {
    list: () => client.send('bg.goods.list.get', { page: 1 }),
    add: (goods) => client.send('bg.goods.add', { goods }),
  };
};
