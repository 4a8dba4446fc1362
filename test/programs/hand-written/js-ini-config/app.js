const temu = require('./lib/temu');

const steps = [
  ['label', { productSkuIds: [100, 101] }],
  ['custom_label', { personalProductSkuIdList: [200] }],
  ['attrs', { catId: 29153 }],
  ['ship', { subPurchaseOrderSns: ['WB2501'] }],
];

function next() {
  const step = steps.shift();
  if (!step) return console.log('全部完成');
  temu.call(step[0], step[1], function (err, result) {
    console.log(step[0], err ? '失败: ' + err.message : '成功');
    next();
  });
}

next();
