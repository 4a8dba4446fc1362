import { CatalogApi } from './catalog-api';
import { cnHttp, euHttp } from './instances';

async function run(): Promise<void> {
  const domestic = new CatalogApi(cnHttp);
  const european = new CatalogApi(euHttp);
  await Promise.all([domestic.categories(), european.categories()]);
  await domestic.detail(1);
  await european.detail(2);
}

run().then(() => console.log('目录同步完成'));
