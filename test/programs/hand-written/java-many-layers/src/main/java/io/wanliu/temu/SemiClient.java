package io.wanliu.temu;

import com.alibaba.fastjson2.JSON;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Semi 开放平台客户端
 */
public class SemiClient implements TypeCaller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, Integer> TIMEOUTS = new HashMap<>();

    static {
        TIMEOUTS.put("bg.marketing.activity.product.get", 15000);
        TIMEOUTS.put("bg.marketing.activity.detail.get", 20000);
        TIMEOUTS.put("bg.mall.info.get", 3000);
    }

    private final String gateway;
    protected final String appKey;
    protected final String appSecret;
    protected final String accessToken;

    public SemiClient(Store shop) {
        this.gateway = shop.gateway();
        this.appKey = shop.appKey();
        this.appSecret = shop.appSecret();
        this.accessToken = shop.accessToken();
    }

    @Override
    public String invoke(String type, Map<String, Object> biz) {
        Map<String, Object> common = new HashMap<>();
        common.put("app_key", appKey);
        common.put("type", type);
        common.put("timestamp", String.valueOf(System.currentTimeMillis() / 1000));
        common.put("access_token", accessToken);
        Map<String, Object> params = Stream.concat(common.entrySet().stream(), biz.entrySet().stream())
                .filter(e -> e.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new));
        params.put("sign", sign(params, appSecret));
        String resp = post(gateway, JSON.toJSONString(params), TIMEOUTS.getOrDefault(type, 5000));
        Matcher em = Pattern.compile("\"errorMsg\":\"([^\"]*)\"").matcher(resp);
        if (em.find()) {
            System.out.println(type + " => " + em.group(1));
        }
        return resp;
    }

    private String post(String url, String json, int timeout) {
        try {
            HttpRequest req = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofMillis(timeout))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            return HTTP.sendAsync(req, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body).get();
        } catch (Exception e) {
            throw new IllegalStateException("请求失败: " + url, e);
        }
    }

    private String sign(Map<String, ?> params, String secret) {
        StringBuilder sb = new StringBuilder(secret);
        for (Map.Entry<String, ?> e : new TreeMap<>(params).entrySet()) {
            if (e.getValue() == null) continue;
            sb.append(e.getKey()).append(e.getValue() instanceof String ? e.getValue() : JSON.toJSONString(e.getValue()));
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
