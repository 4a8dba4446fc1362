exports.API = {
  SEMI_ADJUST_PRICE_BATCH_REVIEW: 'bg.semi.adjust.price.batch.review',
  GOODS_ATTRS_GET: 'bg.goods.attrs.get',
  PRICE_REVIEW_CONFIRM: 'bg.price.review.confirm',
};
