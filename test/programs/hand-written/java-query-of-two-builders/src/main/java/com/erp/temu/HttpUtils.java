package com.erp.temu;

import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

public class HttpUtils {
    private static String buildUrl(String host, Map<String, String> querys) throws Exception {
        StringBuilder sbUrl = new StringBuilder();
        sbUrl.append(host);
        if (null != querys) {
            StringBuilder sbQuery = new StringBuilder();
            for (Map.Entry<String, String> query : querys.entrySet()) {
                if (0 < sbQuery.length()) {
                    sbQuery.append("&");
                }
                if (query.getKey() != null) {
                    sbQuery.append(query.getKey());
                    sbQuery.append("=");
                    sbQuery.append(URLEncoder.encode(query.getValue(), "utf-8"));
                }
            }
            if (0 < sbQuery.length()) {
                sbUrl.append("?").append(sbQuery);
            }
        }
        return sbUrl.toString();
    }

    public static String doPost(String host, Map<String, String> querys, String body) throws Exception {
        HttpURLConnection conn = (HttpURLConnection) new URL(buildUrl(host, querys)).openConnection();
        conn.setRequestMethod("POST");
        conn.setDoOutput(true);
        conn.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return new String(conn.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
