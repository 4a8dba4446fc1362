package com.erp.temu;

import java.util.Map;

public record GoodsDetail(long productId) implements ApiRequest {
    @Override
    public String type() {
        return "bg.goods.detail.get";
    }

    @Override
    public Map<String, Object> biz() {
        return Map.of("productId", productId);
    }
}
