package com.acme.openapi.constant;

public interface TemuApi {
    String GOODS_VIDEO_UPLOAD_SIGN = "bg.goods.video.upload.sign.get"; // 商品视频
    String GOODS_QUANTITY = "bg.goods.quantity.get"; // 商品库存
    String GOODS_ADD_PROPERTY = "bg.goods.add.property"; // 商品
    String AFTERSALES_LIST = "bg.aftersales.list.get"; // 列表
    String ORDER_DETAIL = "bg.order.detail.get"; // 订单详情
    String GOODS_ATTRS = "bg.goods.attrs.get"; // 商品
}
