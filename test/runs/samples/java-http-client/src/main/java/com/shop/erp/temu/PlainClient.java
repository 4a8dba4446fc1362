package com.shop.erp.temu;

import com.alibaba.fastjson2.JSON;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** 老系统不能引依赖，用 JDK 自带的连接 */
@SuppressWarnings("deprecation")
public class PlainClient {
    private static final String GATEWAY = "https://openapi.kuajingmaihuo.com/openapi/router";

    public String call(String type, Map<String, ?> data) throws IOException {
        Map<String, Object> params = new HashMap<>();
        params.put("type", type);
        params.put("data", data);
        HttpURLConnection connection = (HttpURLConnection) new URL(GATEWAY).openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        byte[] body = JSON.toJSONString(params).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return read(connection);
    }

    public String query(String type, int page) throws IOException {
        Map<String, Object> params = new HashMap<>();
        params.put("type", type);
        params.put("page", page);
        String json = JSON.toJSONString(params);
        URL url = URI.create(GATEWAY).toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        DataOutputStream out = new DataOutputStream(connection.getOutputStream());
        out.writeBytes(json);
        out.flush();
        out.close();
        return read(connection);
    }

    private static String read(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }
}
