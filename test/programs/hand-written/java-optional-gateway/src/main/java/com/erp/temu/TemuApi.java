package com.erp.temu;

import com.alibaba.fastjson2.JSON;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public class TemuApi {
    private static final String DEFAULT_GATEWAY = "https://openapi.kuajingmaihuo.com/openapi/router";
    private final ShopConfig config;
    private final HttpClient http = HttpClient.newHttpClient();

    public TemuApi(ShopConfig config) {
        this.config = config;
    }

    public String goodsDetail(Long id) {
        return send("bg.goods.detail.get", Map.of("productId", id));
    }

    public String mall() {
        return send("bg.mall.info.get", null);
    }

    private String send(String type, Map<String, Object> biz) {
        Map<String, Object> body = new HashMap<>(Optional.ofNullable(biz).orElseGet(HashMap::new));
        body.put("type", Optional.of(type).orElseThrow());
        body.put("timestamp", System.currentTimeMillis() / 1000);
        String url = config.getGateway().filter(u -> !u.isBlank()).orElse(DEFAULT_GATEWAY);
        String json = Optional.of(body).map(JSON::toJSONString).orElseThrow(IllegalStateException::new);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(json)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
