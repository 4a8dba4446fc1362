package com.acme.openapi.request;

/** 订单详情 */
public class OrderDetailGetRequest extends BaseRequest {
    public OrderDetailGetRequest() {
        super("bg.order.detail.get");
    }

    public OrderDetailGetRequest productId(long value) {
        fields.put("productId", value);
        return this;
    }

    public OrderDetailGetRequest pageSize(long value) {
        fields.put("page_size", value);
        return this;
    }
}
