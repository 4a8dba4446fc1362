// 接口类型
export const ApiType2 = Object.freeze({
  AFTERSALES_LIST_GET: 'bg.aftersales.list.get',
  PRICE_REVIEW_REJECT: 'bg.price.review.reject',
  PRICE_REVIEW_CONFIRM: 'bg.price.review.confirm',
});
