module.exports = {
  ACTIVITY_LIST: 'bg.marketing.activity.list.get',
  ACTIVITY_DETAIL: 'bg.marketing.activity.detail.get',
  ENROLL: 'bg.marketing.activity.enroll.submit',
  AFTERSALES: 'bg.aftersales.list.get',
};
