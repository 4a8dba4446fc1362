package com.x.sdk;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

class WebUtils {
    String doPost(String url, Map<String, String> params) throws IOException {
        return doPost(url, buildQuery(params), 3000);
    }

    private String doPost(String url, String content, int timeout) throws IOException {
        HttpURLConnection conn = (HttpURLConnection) new URL(url).openConnection();
        conn.setRequestMethod("POST");
        conn.setConnectTimeout(timeout);
        conn.setDoOutput(true);
        conn.setRequestProperty("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
        OutputStream out = conn.getOutputStream();
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.close();
        return new String(conn.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String buildQuery(Map<String, String> params) throws IOException {
        StringBuilder query = new StringBuilder();
        boolean hasParam = false;
        Iterator<Map.Entry<String, String>> it = params.entrySet().iterator();
        while (it.hasNext()) {
            Map.Entry<String, String> entry = it.next();
            if (hasParam) {
                query.append("&");
            } else {
                hasParam = true;
            }
            query.append(entry.getKey()).append("=").append(URLEncoder.encode(entry.getValue(), "UTF-8"));
        }
        return query.toString();
    }
}
