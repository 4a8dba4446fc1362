package cn.yunqi.erp;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

public class TemuClient {
    private final String gateway;
    private final String appKey;
    private final String secret;

    public TemuClient(String gateway, String appKey, String secret) {
        this.gateway = gateway;
        this.appKey = appKey;
        this.secret = secret;
    }

    public String call(String type, Map<String, Object> biz) throws Exception {
        Map<String, Object> params = common(type);
        biz.forEach(params::putIfAbsent);
        params.put("sign", sign(params));
        StringBuilder query = new StringBuilder();
        for (String key : params.keySet()) {
            if (query.length() > 0) {
                query.append("&");
            }
            query.append(key).append("=").append(URLEncoder.encode(String.valueOf(params.get(key)), StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "?" + query)).POST(HttpRequest.BodyPublishers.noBody()).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private Map<String, Object> common(String type) {
        Map<String, Object> params = new TreeMap<>();
        params.put("type", type);
        params.put("app_key", appKey);
        params.put("timestamp", System.currentTimeMillis() / 1000);
        return params;
    }

    private String sign(Map<String, ?> params) {
        StringBuilder text = new StringBuilder(secret);
        for (Map.Entry<String, ?> e : params.entrySet()) {
            if (e.getValue() != null) {
                text.append(e.getKey()).append(e.getValue());
            }
        }
        return Integer.toHexString(text.append(secret).toString().hashCode()).toUpperCase();
    }
}
