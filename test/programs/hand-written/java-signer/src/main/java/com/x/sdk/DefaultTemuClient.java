package com.x.sdk;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

public class DefaultTemuClient implements TemuClient {
    private static final String SERVER_URL = "https://openapi.kuajingmaihuo.com/openapi/router";
    private final String appKey;
    private final String appSecret;
    private final WebUtils web = new WebUtils();

    public DefaultTemuClient(String appKey, String appSecret) {
        this.appKey = appKey;
        this.appSecret = appSecret;
    }

    @Override
    public <T extends TemuRequest> String execute(T request) {
        Map<String, String> params = new HashMap<>(request.getTextParams());
        params.put("type", request.getApiMethod());
        params.put("app_key", appKey);
        params.put("timestamp", String.valueOf(System.currentTimeMillis() / 1000));
        try {
            return web.doPost(SERVER_URL, SignUtils.withSign(params, appSecret));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
