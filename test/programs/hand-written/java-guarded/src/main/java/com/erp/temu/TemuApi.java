package com.erp.temu;

import cn.hutool.http.HttpUtil;
import com.alibaba.fastjson2.JSON;
import com.erp.shop.Shop;
import java.util.HashMap;
import java.util.Map;

public final class TemuApi {
    private final String endpoint;
    private final String shopId;

    private TemuApi(String endpoint, String shopId) {
        this.endpoint = endpoint;
        this.shopId = shopId;
    }

    public static TemuApi forShop(Shop shop) {
        String host;
        if ("US".equals(shop.getSite())) {
            host = "openapi-b-us.temu.com";
        } else {
            host = "openapi.kuajingmaihuo.com";
        }
        return new TemuApi("https://" + host + "/openapi/router", shop.getId());
    }

    public String orders() {
        return send("bg.order.list.get", new HashMap<>());
    }

    public String publish(String title) {
        Map<String, Object> goods = new HashMap<>();
        goods.put("title", title);
        return send("bg.goods.add", goods);
    }

    private String send(String type, Map<String, Object> payload) {
        payload.put("type", type);
        payload.put("shop", shopId);
        return HttpUtil.post(endpoint, JSON.toJSONString(payload));
    }
}
