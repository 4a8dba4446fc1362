export class GoodsApi {
  static readonly ROUTE_ADD = 'bg.goods.routestock.add';
  static readonly GOODS_MIGRATE = 'bg.goods.migrate';
  static readonly CATS_MANDATORY = 'bg.goods.catsmandatory.get';
}

export class MarketingApi {
  static ACTIVITY_ENROLL = 'bg.marketing.activity.enroll.submit';
  static readonly ACTIVITY_LIST = 'bg.marketing.activity.list.get';
}
