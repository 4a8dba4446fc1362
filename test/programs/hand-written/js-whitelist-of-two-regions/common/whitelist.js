const ALLOWED = [
  'bg.marketing.activity.enroll.submit',
  'bg.mall.info.get',
  'bg.aftersales.list.get',
  'bg.goods.edit.property',
  'bg.shiporder.create',
];
function assertAllowed(name) {
  if (!ALLOWED.includes(name)) throw new Error(`接口未授权: ${name}`);
}

module.exports = { assertAllowed };
