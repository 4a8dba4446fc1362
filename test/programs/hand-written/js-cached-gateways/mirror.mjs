import { childrenOf, mandatoryOf } from './category.mjs';
import { createTemu } from './create-temu.mjs';

const china = createTemu({ gateway: 'https://openapi.kuajingmaihuo.com/openapi/router', appKey: 'c' });
const europe = createTemu({ gateway: 'https://openapi-b-eu.temu.com/openapi/router', appKey: 'e' });

for (const temu of [china, europe]) {
  await childrenOf(temu, 0);
  await mandatoryOf(temu, 1402);
  await mandatoryOf(temu, 1402); // 命中缓存
}
console.log('类目镜像完成');
