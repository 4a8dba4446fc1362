package org.demo;

import java.util.*;

public class OpenApiClient extends AbstractCaller {
    @Override
    protected Map<String, Object> prepare(Shop shop, String type, Map<String, Object> biz) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("app_key", shop.appKey());
        body.put("access_token", shop.token());
        body.put("timestamp", System.currentTimeMillis() / 1000);
        body.putAll(biz);
        return body;
    }
}
