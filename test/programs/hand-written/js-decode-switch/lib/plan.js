exports.plan = function* plan() {
  yield { type: 'bg.mall.info.get', biz: {} };
  yield { type: 'bg.marketing.activity.list.get', biz: { activityType: 1 } };
  yield { type: 'bg.marketing.activity.session.list.get', biz: { activityThematicId: 5 } };
};
