package com.wanliu.sync.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** 正式环境查库，这里写死 */
public class ShopRepository {
    private static final Map<String, Mall> SHOPS = new LinkedHashMap<>();

    static {
        SHOPS.put("main", new Mall("半托店铺", AppConfig.get("cn.gateway"), "ak_cn489", "sk750463", "tk_cn_4861"));
    }

    public static Mall find(String code) {
        return SHOPS.get(code);
    }
}
