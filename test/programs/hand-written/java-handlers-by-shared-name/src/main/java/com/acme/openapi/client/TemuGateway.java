package com.acme.openapi.client;

import com.acme.openapi.handler.ResponseHandlers;
import com.acme.openapi.request.BaseRequest;
import com.alibaba.fastjson2.JSON;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class TemuGateway {
    private static final Set<String> ALLOWED = Set.of(
        "bg.goods.catsmandatory.get",
        "bg.colorimageurl.get",
        "bg.semi.adjust.price.page.query",
        "bg.order.detail.get",
        "bg.purchase.order.list.get");

    private static final OkHttpClient HTTP = new OkHttpClient();

    private static final TemuGateway INSTANCE = new TemuGateway();

    private TemuGateway() {
    }

    public static TemuGateway getInstance() {
        return INSTANCE;
    }

    public String request(String apiType, Map<String, Object> args, String gatewayUrl) {
        if (!ALLOWED.contains(apiType)) {
            throw new IllegalArgumentException("接口未开通: " + apiType);
        }
        Map<String, Object> request = new HashMap<>();
        request.put("type", apiType);
        request.put("version", "V1");
        args.forEach((k, v) -> {
            if (v != null) {
                request.put(k, v);
            }
        });
        StringBuilder raw = new StringBuilder("s3cret");
        for (Map.Entry<String, Object> e : new TreeMap<>(request).entrySet()) {
            raw.append(e.getKey()).append(e.getValue());
        }
        request.put("sign", md5(raw.append("s3cret").toString()));
        Request okRequest = new Request.Builder()
            .url(gatewayUrl)
            .post(RequestBody.create(JSON.toJSONString(request), MediaType.parse("application/json")))
            .build();
        String text;
        try (Response response = HTTP.newCall(okRequest).execute()) {
            text = response.body().string();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        ResponseHandlers.handle(apiType, text);
        return text;
    }

    public String executeRequest(BaseRequest r, String gatewayUrl) {
        return request(r.apiName(), r.toMap(), gatewayUrl);
    }

    private static String md5(String text) {
        try {
            byte[] bytes = java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (byte one : bytes) {
                hex.append(String.format("%02X", one));
            }
            return hex.toString();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
