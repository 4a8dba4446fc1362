package com.shop.erp.temu;

import com.alibaba.fastjson2.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

public class TemuClient {
    private static final String GATEWAY = "https://openapi.kuajingmaihuo.com/openapi/router";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String appKey;
    private final String token = "cn-token";

    public TemuClient(String appKey) {
        this.appKey = appKey;
    }

    public String call(String type, Map<String, ?> data) throws IOException, InterruptedException {
        Map<String, Object> params = new HashMap<>();
        params.put("type", type);
        params.put("app_key", appKey);
        params.put("access_token", token);
        params.put("data", data);
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create(GATEWAY))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.toJSONString(params)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
