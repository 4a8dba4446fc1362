package com.erp.temu;

import com.alibaba.fastjson2.JSON;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TreeMap;

public class TemuClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Shop shop;

    private TemuClient(Shop shop) {
        this.shop = shop;
    }

    public static TemuClient of(Shop shop) {
        return new TemuClient(shop);
    }

    public String execute(ApiRequest request) {
        var params = new TreeMap<String, Object>();
        request.biz().forEach(params::put);
        params.put("type", request.type());
        params.put("access_token", shop.token());
        params.put("sign", Integer.toHexString(("secret" + params).hashCode()));
        var http = HttpRequest.newBuilder()
            .uri(URI.create(shop.region().router()))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.toJSONString(params)))
            .build();
        try {
            return HTTP.send(http, HttpResponse.BodyHandlers.ofString()).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
