package com.acme.openapi.request;

/** 订单列表 */
public class PurchaseOrderListGetRequest extends BaseRequest {
    public PurchaseOrderListGetRequest() {
        super("bg.purchase.order.list.get");
    }

    public PurchaseOrderListGetRequest productSkuId(long value) {
        fields.put("productSkuId", value);
        return this;
    }
}
