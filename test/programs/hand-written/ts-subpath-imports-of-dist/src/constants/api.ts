export const CN_TYPES: Record<string, string> = {
  shiporderCreate: 'bg.shiporder.create',
  goodsDetailGet: 'bg.goods.detail.get',
  goodsTexttopictureAdd: 'bg.goods.texttopicture.add',
  aftersalesListGet: 'bg.aftersales.list.get',
  orderListGet: 'bg.order.list.get',
  colorimageurlGet: 'bg.colorimageurl.get',
};
