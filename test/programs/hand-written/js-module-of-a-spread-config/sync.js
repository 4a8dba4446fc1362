const { cn, us } = require('./clients');

(async () => {
  await cn.invoke('bg.goods.add', { goodsName: '连衣裙' });
  await cn.invoke('bg.mall.info.get');
  await us.invoke('bg.goods.add', { goodsName: 'dress' });
})();
