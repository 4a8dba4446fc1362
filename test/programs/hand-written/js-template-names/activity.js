const { callTemu } = require('./call-temu');

const ACTIVITY = 'bg.marketing.activity';

// 活动组四个查询接口的命名是一致的
const query = (resource, params) => callTemu(`${ACTIVITY}.${resource}.get`, params);

module.exports = {
  activities: () => query('list', { page: 1 }),
  activityDetail: (id) => query('detail', { activityId: id }),
  sessions: (id) => query('session.list', { activityId: id }),
  enrolments: () => query('enroll.list', { page: 1 }),
};
