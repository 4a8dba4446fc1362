const REGION = { CN: 1, US: 2, EU: 3 };

const BASE_URL = {
  [REGION.CN]: 'https://openapi.kuajingmaihuo.com',
  [REGION.US]: 'https://openapi-b-us.temu.com',
  [REGION.EU]: 'https://openapi-b-eu.temu.com',
};

const API = Object.freeze({
  GOODS: { LIST: 'bg.goods.list.get', EDIT_PICS: 'bg.goods.edit.pictures.submit', CATS: 'bg.goods.cats.get' },
  ORDER: { LIST: 'bg.order.list.get' },
  ACTIVITY: { LIST: 'bg.marketing.activity.list.get' },
});

module.exports = { REGION, BASE_URL, API };
