package com.acme.openapi.request;

/** 价格 */
public class SemiAdjustPricePageQueryRequest extends BaseRequest {
    public SemiAdjustPricePageQueryRequest() {
        super("bg.semi.adjust.price.page.query");
    }

    public SemiAdjustPricePageQueryRequest productId(long value) {
        fields.put("productId", value);
        return this;
    }

    public SemiAdjustPricePageQueryRequest pageNo(long value) {
        fields.put("pageNo", value);
        return this;
    }
}
