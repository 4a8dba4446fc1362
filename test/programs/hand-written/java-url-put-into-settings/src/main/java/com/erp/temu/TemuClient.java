package com.erp.temu;

import com.alibaba.fastjson.JSON;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.*;

public class TemuClient {
    private final Map<String, String> settings = new HashMap<>();
    public TemuClient() { settings.put("url", "https://openapi.kuajingmaihuo.com/openapi/router"); }
    public Map<String, String> settings() { return settings; }

    public String call(String type, Map<String, Object> biz) {
        Map<String, Object> body = new HashMap<>(biz);
        body.put("type", type);
        body.put("app_key", "k");
        try {
            HttpRequest request = HttpRequest.newBuilder()
                    .uri(URI.create(settings.get("url")))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.toJSONString(body)))
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
