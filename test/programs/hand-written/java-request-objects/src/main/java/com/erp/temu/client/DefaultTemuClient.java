package com.erp.temu.client;

import com.alibaba.fastjson2.JSON;
import com.erp.temu.request.TemuRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/** 默认实现, 参考淘宝 SDK 的写法 */
public class DefaultTemuClient implements TemuClient {

    private final String serverUrl;
    private final String appKey;
    private final String appSecret;
    private final String accessToken;

    public DefaultTemuClient(String serverUrl, String appKey, String appSecret, String accessToken) {
        this.serverUrl = serverUrl;
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.accessToken = accessToken;
    }

    @Override
    public String execute(TemuRequest request) {
        Map<String, Object> params = new TreeMap<>(request.getParams());
        params.put("type", request.getApiType());
        params.put("app_key", appKey);
        params.put("access_token", accessToken);
        params.put("timestamp", System.currentTimeMillis() / 1000);
        params.put("sign", sign(params));
        String answer = doPost(JSON.toJSONString(params));
        if (!answer.contains("\"success\":true")) {
            throw new IllegalStateException(answer);
        }
        return answer;
    }

    private String doPost(String body) {
        try {
            HttpURLConnection conn = (HttpURLConnection) new URL(serverUrl).openConnection();
            conn.setRequestMethod("POST");
            conn.setRequestProperty("Content-Type", "application/json");
            conn.setDoOutput(true);
            try (OutputStream out = conn.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
            return new String(conn.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(Map<String, Object> params) {
        StringBuilder sb = new StringBuilder(appSecret);
        params.forEach((k, v) -> sb.append(k).append(v));
        sb.append(appSecret);
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(sb.toString().getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (byte b : digest) {
                hex.append(String.format("%02X", b));
            }
            return hex.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
