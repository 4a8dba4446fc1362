package org.demo;

import java.util.*;

public abstract class AbstractCaller implements Caller {
    protected abstract Map<String, Object> prepare(Shop shop, String type, Map<String, Object> biz);

    @Override
    public String call(Shop shop, String type, Map<String, Object> biz) {
        return HttpUtils.post(GatewayConfig.url(shop), prepare(shop, type, biz));
    }
}
