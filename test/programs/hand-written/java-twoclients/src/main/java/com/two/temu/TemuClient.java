package com.two.temu;

import com.alibaba.fastjson2.JSON;
import com.two.temu.api.GoodsApi;
import com.two.temu.api.OrdersApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

public class TemuClient {
    private final String host;
    private final String key;
    private final GoodsApi goods = new GoodsApi(this);
    private final OrdersApi orders = new OrdersApi(this);

    TemuClient(String host, String key) {
        this.host = host;
        this.key = key;
    }

    public GoodsApi goods() {
        return goods;
    }

    public OrdersApi orders() {
        return orders;
    }

    public String request(String type, Object data) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", type);
        body.put("app_key", key);
        body.put("data", data);
        try {
            HttpRequest request = HttpRequest.newBuilder()
                    .uri(URI.create(host + "/openapi/router"))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.toJSONString(body)))
                    .header("Content-Type", "application/json")
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
