package com.wanliu.sync.client;

import com.wanliu.sync.config.Mall;
import com.wanliu.sync.constant.InterfaceNames;
import com.wanliu.sync.util.JsonUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Bg 开放平台客户端
 */
public class BgConnector {
    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final MediaType JSON_TYPE = MediaType.parse("application/json; charset=utf-8");

    private static final Map<String, Integer> TIMEOUTS = Map.of(
            InterfaceNames.ADJUST_PAGE, 15000,
            InterfaceNames.STOCK_GET, 20000,
            InterfaceNames.AFTERSALES, 15000);

    private final String gateway;
    protected final String appKey;
    protected final String appSecret;
    protected final String accessToken;

    public BgConnector(Mall shop) {
        this.gateway = shop.gateway();
        this.appKey = shop.appKey();
        this.appSecret = shop.appSecret();
        this.accessToken = shop.accessToken();
    }

    public String send(String type, Map<String, Object> biz) {
        Map<String, Object> params = new HashMap<>(biz);
        params.put("app_key", appKey);
        params.put("type", type);
        params.put("data_type", "JSON");
        params.put("version", "V1");
        params.put("access_token", accessToken);
        params.put("timestamp", System.currentTimeMillis() / 1000);
        params.put("sign", sign(params, appSecret));
        String resp = post(gateway, JsonUtil.toJson(params), TIMEOUTS.getOrDefault(type, 5000));
        boolean ok = resp.replace(" ", "").contains("\"success\":true");
        System.out.println(type + (ok ? " 成功" : " 失败"));
        return resp;
    }

    private String post(String url, String body, int timeout) {
        try {
            Request req = new Request.Builder()
                    .url(url)
                    .addHeader("X-Timeout", String.valueOf(timeout))
                    .post(RequestBody.create(body, JSON_TYPE))
                    .build();
            try (Response resp = HTTP.newCall(req).execute()) {
                return resp.body().string();
            }
        } catch (Exception e) {
            throw new IllegalStateException("请求失败: " + url, e);
        }
    }

    private String sign(Map<String, ?> params, String secret) {
        StringBuilder sb = new StringBuilder(secret);
        for (Map.Entry<String, ?> e : new TreeMap<>(params).entrySet()) {
            if (e.getValue() == null) continue;
            sb.append(e.getKey()).append(e.getValue() instanceof String ? e.getValue() : JsonUtil.toJson(e.getValue()));
        }
        String raw = sb.append(secret).toString();
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(raw.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (byte b : digest) hex.append(String.format("%02X", b));
            return hex.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
