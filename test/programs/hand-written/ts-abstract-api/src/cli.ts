import { GoodsAttrsApi, GoodsListApi, SensitiveAttrApi } from './goods-apis.js';
import { FreightTemplateEditApi, FreightTemplateListApi } from './template-apis.js';

const total = await new GoodsListApi().run({ page: 1 });
console.log('total', total?.total);
await new SensitiveAttrApi().run({ productId: 1, attrs: ['battery'] });
await new GoodsAttrsApi().run({ catId: 4 });
await new FreightTemplateListApi().run({ siteIds: [100] });
await new FreightTemplateEditApi().run({ productId: 1, templateId: 'HFT-1' });
