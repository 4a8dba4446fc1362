package com.erp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

public final class TemuSdk {
    private final String endpoint;
    private final String appKey;
    private final HttpClient http;

    public TemuSdk(String endpoint, String appKey) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        this.appKey = appKey;
        this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    }

    public Call api(String type) {
        return new Call(type);
    }

    public final class Call {
        private final Map<String, Object> body = new LinkedHashMap<>();

        private Call(String type) {
            body.put("type", type);
            body.put("app_key", appKey);
        }

        public Call with(String key, Object value) {
            body.put(key, value);
            return this;
        }

        public String execute() throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(com.alibaba.fastjson2.JSON.toJSONString(body)))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
