package com.acme.openapi.request;

/** 接口 */
public class ColorimageurlGetRequest extends BaseRequest {
    public ColorimageurlGetRequest() {
        super("bg.colorimageurl.get");
    }

    public ColorimageurlGetRequest pageNo(long value) {
        fields.put("pageNo", value);
        return this;
    }

    public ColorimageurlGetRequest productId(long value) {
        fields.put("productId", value);
        return this;
    }
}
