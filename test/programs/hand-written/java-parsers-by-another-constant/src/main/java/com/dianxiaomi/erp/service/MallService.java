package com.dianxiaomi.erp.service;

import com.dianxiaomi.erp.client.KjmhClient;
import com.dianxiaomi.erp.constant.BgMethods;
import java.util.HashMap;
import java.util.Map;

public class MallService {
    private final KjmhClient client;

    public MallService(KjmhClient client) {
        this.client = client;
    }

    /** 店铺信息，调用bg.mall.info.get */
    public String handleMallInfo() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("fields", "mallId");
        return client.invoke(BgMethods.MALL_INFO.getType(), biz);
    }

    /** 店铺信息(US)，调用bg.mall.info.get */
    public String doUsMallInfo() {
        Map<String, Object> biz = new HashMap<>();
        biz.put("fields", "mallId");
        return client.invoke(BgMethods.US_MALL_INFO.getType(), biz);
    }
}
