package com.yunqi.temu;

import java.util.HashMap;
import java.util.Map;

public class LogisticsService {
    private final Api client;

    public LogisticsService(Api client) {
        this.client = client;
    }

    /** 物流商 */
    public String syncCarriers() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("regionId", 211);
        return client.execute(BgMethods.get("api.carriers"), biz);
    }
}
