const activity = require('./activity');
const { callTemu } = require('./call-temu');

(async () => {
  await callTemu('bg.mall.info.get', {});
  await activity.activities();
  await activity.activityDetail(71);
  await activity.sessions(71);
  await activity.enrolments();
})();
