const CN_TYPES = {
  goodsCatsGet: 'bg.goods.cats.get',
  shiporderCreate: 'bg.shiporder.create',
  jitmodeActivate: 'bg.jitmode.activate',
  goodsTopsellingSoldoutGet: 'bg.goods.topselling.soldout.get',
  logisticsTemplateGet: 'bg.logistics.template.get',
  logisticsCompaniesGet: 'bg.logistics.companies.get',
};

const US_TYPES = {
  goodsTopsellingSoldoutGet: 'bg.goods.topselling.soldout.get',
  logisticsTemplateGet: 'bg.logistics.template.get',
};

const EU_TYPES = {
  logisticsTemplateGet: 'bg.logistics.template.get',
  aftersalesListGet: 'bg.aftersales.list.get',
};

module.exports = { CN_TYPES, US_TYPES, EU_TYPES };
