package com.setter;

import java.util.Map;
import java.util.TreeMap;

public class TemuClient {
    private String appKey;
    private String gateway;

    public TemuClient appKey(String appKey) {
        this.appKey = appKey;
        return this;
    }

    public TemuClient gateway(String gateway) {
        this.gateway = gateway;
        return this;
    }

    public String request(String type, Map<String, Object> biz) {
        Map<String, Object> params = new TreeMap<>(biz);
        params.put("type", type);
        params.put("app_key", appKey);
        return HttpSender.post(gateway, params);
    }
}
