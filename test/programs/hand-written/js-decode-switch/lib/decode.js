/** 不同接口的返回结构不一样 */
exports.decode = (type, answer) => {
  switch (type) {
    case 'bg.mall.info.get':
      return { kind: 'mall', value: answer.result };
    case 'bg.marketing.activity.list.get':
      return { kind: 'activity', value: answer.result?.activityList ?? [] };
    case 'bg.marketing.activity.session.list.get':
      return { kind: 'session', value: answer.result?.list ?? [] };
    default:
      throw new Error(`不认识的接口: ${type}`);
  }
};
