package com.erp.temu.constant;

public interface TemuMethods {
    String COLORIMAGEURL_GET = "bg.colorimageurl.get"; // 接口
    String GOODS_ADD = "bg.goods.add"; // 商品
    String JITMODE_ACTIVATE = "bg.jitmode.activate"; // 接口
    String PURCHASE_ORDER_LIST = "bg.purchase.order.list.get"; // 订单列表
    String SHIPORDER_CREATE = "bg.shiporder.create"; // 接口
    String GOODS_ADD_PROPERTY = "temu.goods.add.property"; // 商品
}
