class Apis {
  static PurchaseList = 'bg.purchase.order.list.get'; // 备货单
  static ActProduct = 'bg.marketing.activity.product.get'; // 活动商品
  static CatsMust = 'bg.goods.catsmandatory.get'; // 类目必填
  static Companies = 'bg.logistics.companies.get'; // 物流公司
  static PaGoodsDetail = 'temu.goods.detail.get'; // 商品详情(新)
  static GoodsAdd = 'bg.goods.add'; // 上传货品
}

module.exports = { Apis };
