package com.acme.openapi.service;

import com.acme.openapi.client.KjmhClient;
import com.acme.openapi.constant.Region;
import com.acme.openapi.constant.TemuApi;
import java.util.Map;

public class ProductManager {
    private final KjmhClient client;

    public ProductManager(KjmhClient client) {
        this.client = client;
    }

    /** 商品 */
    public String goodsAddProperty() {
        return client.request(TemuApi.GOODS_ADD_PROPERTY, Map.of("productId", 88001), Region.CN);
    }

    /** 列表 */
    public String aftersalesList() {
        return client.request(TemuApi.AFTERSALES_LIST, Map.of("pageNo", 1), Region.CN);
    }

    /** 商品视频 */
    public String goodsVideoUploadSign() {
        return client.request(TemuApi.GOODS_VIDEO_UPLOAD_SIGN, Map.of("page_size", 20), Region.CN);
    }

    /** 商品库存 */
    public String goodsQuantity() {
        return client.request(TemuApi.GOODS_QUANTITY, Map.of("mallId", 634418), Region.CN);
    }

    /** 商品 */
    public String goodsAttrsEu() {
        return client.request(TemuApi.GOODS_ATTRS, Map.of("mallId", 634418), Region.EU);
    }

    /** 商品库存 */
    public String goodsQuantityEu() {
        return client.request(TemuApi.GOODS_QUANTITY, Map.of("mallId", 634418), Region.EU);
    }

    /** 订单详情 */
    public String orderDetail() {
        return client.request(TemuApi.ORDER_DETAIL, Map.of("productId", 88001), Region.CN);
    }
}
