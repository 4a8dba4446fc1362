import { Labels, Goods, apiName } from './jobs';
import { useTemu, parsers } from './temu';

async function main() {
  for (const type of [apiName('goods', 'labelv2.get'), apiName('goods', 'cats.get')]) {
    if (!(type in parsers)) throw new Error('缺少解析器 ' + type);
  }
  const temu = useTemu('https://openapi.kuajingmaihuo.com/openapi/router');
  await new Labels(temu).list();
  await new Goods(temu).categories();
}

main();
