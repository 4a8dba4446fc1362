const apis2 = {
  goods: {
    goodsEditProperty: { type: 'bg.goods.edit.property', desc: '接口' },
    shiporderCreate: { type: 'bg.shiporder.create', desc: '接口' },
    marketingActivityEnrollSubmit: { type: 'bg.marketing.activity.enroll.submit', desc: '接口' },
  },
};

module.exports = { apis2 };
