package com.erp.temu;

import java.util.Map;

@TemuApi(value = GoodsDetailReq.PREFIX + "goods.detail.get", desc = "商品详情")
public class GoodsDetailReq extends BaseReq {
    static final String PREFIX = "bg.";

    public Map<String, Object> toParams() {
        return Map.of("productId", 7);
    }
}
