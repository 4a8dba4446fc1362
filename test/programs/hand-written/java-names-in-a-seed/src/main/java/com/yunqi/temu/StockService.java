package com.yunqi.temu;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

public class StockService {
    private final Api client;

    public StockService(Api client) {
        this.client = client;
    }

    /** 路由库存，调用bg.goods.routestock.add */
    public String runStockAdd() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("productSkcId", 8001);
        biz.put("siteIds", Arrays.asList(100));
        return client.execute(BgMethods.get("api.stock_add"), biz);
    }

    /** 打开JIT */
    public String syncJitOpen() {
        String apiType = BgMethods.get("api.jit_open");
        System.out.println("调用 " + apiType);
        return client.execute(apiType, Biz.of("productSkcId", 8001));
    }
}
