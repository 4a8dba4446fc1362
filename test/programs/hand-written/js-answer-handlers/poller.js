const handle = require('./handlers');
const http = require('./http');
const types = require('./types');

const store = [];

async function poll(type, params) {
  const answer = await http({ type, ...params });
  handle(type, answer, store);
}

poll(types.ACTIVITY_LIST, { pageNo: 1 })
  .then(() => poll(types.ACTIVITY_DETAIL, { activityId: 1 }))
  .then(() => poll(types.ENROLL, { activityId: 1, productIds: [7] }))
  .then(() => poll(types.AFTERSALES, {}))
  .then(() => {
    const names = store.map(([name]) => name).join();
    if (names !== 'activities,activity,enrolled,aftersales') throw new Error(names);
  });
