package com.erp.temu.request;

import java.util.HashMap;
import java.util.Map;

/** bg.goods.detail.get 商品详情 */
public class GoodsDetailRequest implements TemuRequest {

    private Long productId;

    public Long getProductId() {
        return productId;
    }

    public void setProductId(Long productId) {
        this.productId = productId;
    }

    @Override
    public String getApiType() {
        return "bg.goods.detail.get";
    }

    @Override
    public Map<String, Object> getParams() {
        Map<String, Object> params = new HashMap<>();
        params.put("productId", productId);
        return params;
    }
}
