export function typeOf(action: string): string {
  switch (action) {
    case 'orderDetailGet':
      return 'bg.order.detail.get';
    case 'goodsAttrsGet':
      return 'bg.goods.attrs.get';
    case 'semiAdjustPriceBatchReview':
      return 'bg.semi.adjust.price.batch.review';
    default:
      throw new Error('unknown ' + action);
  }
}
