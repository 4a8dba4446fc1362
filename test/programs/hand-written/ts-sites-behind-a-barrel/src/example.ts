import { Goods, Site } from './index';

(async () => {
  const cn = new Goods(Site.China);
  await cn.list();
  await cn.categories();
  await new Goods(Site.America).list();
})();
