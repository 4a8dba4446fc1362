const { domesticLabels, overseasLabels, shipments } = require('./labels');

(async () => {
  await domesticLabels([11, 12]);
  await overseasLabels([21]);
  await shipments('yiwu');
  await shipments('dallas');
  console.log('标签任务结束');
})();
