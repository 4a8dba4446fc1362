package com.erp.temu.client;

import com.erp.temu.util.FormUtil;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public class TemuRequester {
    private static final Set<String> ALLOWED = Set.of(
        "bg.goods.add",
        "temu.goods.add.property",
        "bg.purchase.order.list.get",
        "bg.shiporder.create",
        "bg.colorimageurl.get",
        "bg.jitmode.activate");

    public static String send(String type, Map<String, Object> biz, String routerUrl) {
        if (!ALLOWED.contains(type)) {
            throw new IllegalArgumentException("接口未开通: " + type);
        }
        Map<String, Object> form = new HashMap<>();
        form.put("app_key", "ak-001");
        form.put("timestamp", System.currentTimeMillis() / 1000);
        form.put("type", type);
        form.putAll(biz);
        StringBuilder raw = new StringBuilder("s3cret");
        for (Map.Entry<String, Object> e : new TreeMap<>(form).entrySet()) {
            raw.append(e.getKey()).append(e.getValue());
        }
        form.put("sign", md5(raw.append("s3cret").toString()));
        String text;
        try {
            HttpRequest http = HttpRequest.newBuilder().uri(URI.create(routerUrl))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(FormUtil.encode(form)))
                .build();
            text = HttpClient.newHttpClient().send(http, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return text;
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
