package com.acme.openapi.request;

/** 商品 */
public class GoodsCatsmandatoryGetRequest extends BaseRequest {
    public GoodsCatsmandatoryGetRequest() {
        super("bg.goods.catsmandatory.get");
    }

    public GoodsCatsmandatoryGetRequest pageNo(long value) {
        fields.put("pageNo", value);
        return this;
    }
}
