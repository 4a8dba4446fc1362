package com.erp.openapi.core;

import com.alibaba.fastjson2.JSON;
import java.util.HashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class Exchange {
    private static final MediaType JSON_TYPE = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient();
    private final Region region;
    private final String appKey;

    public Exchange(Region region, String appKey) {
        this.region = region;
        this.appKey = appKey;
    }

    public <Q, R> R run(Endpoint<Q, R> endpoint, Q query) {
        Map<String, Object> body = new HashMap<>(endpoint.write(query));
        body.put("type", endpoint.type());
        body.put("app_key", appKey);
        Request request = new Request.Builder()
            .url(region.router())
            .post(RequestBody.create(JSON.toJSONString(body), JSON_TYPE))
            .build();
        try (Response response = http.newCall(request).execute()) {
            return endpoint.read(response.body().string());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
