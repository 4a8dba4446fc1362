const types = require('../types');

const handlers = {};
const on = (type, handler) => {
  if (handlers[type]) throw new Error(`duplicate handler ${type}`);
  handlers[type] = handler;
};

on(types.ACTIVITY_LIST, (answer, store) => store.push(['activities', answer.success]));
on(types.ACTIVITY_DETAIL, (answer, store) => store.push(['activity', answer.success]));
on('bg.marketing.activity.enroll.submit', (answer, store) => store.push(['enrolled', answer.success]));
on('bg.aftersales.list.get', (answer, store) => store.push(['aftersales', answer.success]));

module.exports = function handle(type, answer, store) {
  const handler = handlers[type];
  if (!handler) throw new Error(`unhandled answer of ${type}`);
  handler(answer, store);
};
