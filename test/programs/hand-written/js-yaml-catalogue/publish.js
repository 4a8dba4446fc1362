const caller = require('./caller');

async function publish(draft) {
  await caller('mallInfo', {});
  await caller('categories', { parentCatId: 0 });
  await caller('mandatory', { catId: draft.catId });
  const templates = await caller('freightTemplates', { siteIds: [100] });
  const reply = await caller('addGoods', { ...draft, freightTemplateId: templates.result?.list?.[0]?.id ?? 'HFT-0' });
  console.log(draft.productName, reply.success ? '已提交' : `失败: ${reply.errorMsg}`);
}

publish({ productName: '不锈钢保温杯 500ml', catId: 29153, skcList: [] });
