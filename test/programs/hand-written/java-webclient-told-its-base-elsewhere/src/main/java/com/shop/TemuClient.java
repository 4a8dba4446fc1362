package com.shop;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.reactive.function.client.WebClient;

public class TemuClient {
    private final WebClient client;

    public TemuClient(WebClient.Builder builder, String baseUrl) {
        this.client = builder.baseUrl(baseUrl).build();
    }

    public String call(String type, Map<String, Object> params) {
        Map<String, Object> body = new HashMap<>(params);
        body.put("type", type);
        body.put("access_token", "t");
        return client.post().uri("/openapi/router").bodyValue(body).retrieve().bodyToMono(String.class).block();
    }
}
