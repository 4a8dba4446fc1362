package com.x.sdk.request;

import com.x.sdk.TemuRequest;
import java.util.HashMap;
import java.util.Map;

public class GoodsDetailRequest implements TemuRequest {
    private Long productId;

    public void setProductId(Long productId) {
        this.productId = productId;
    }

    @Override
    public String getApiMethod() {
        return "bg.goods.detail.get";
    }

    @Override
    public Map<String, String> getTextParams() {
        Map<String, String> params = new HashMap<>();
        params.put("productId", String.valueOf(productId));
        return params;
    }
}
