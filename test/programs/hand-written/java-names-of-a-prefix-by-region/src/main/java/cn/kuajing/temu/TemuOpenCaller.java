package cn.kuajing.temu;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/**
 * TemuOpen 开放平台客户端
 */
public class TemuOpenCaller implements TypeCaller {
    private static final CloseableHttpClient HTTP = HttpClients.createDefault();

    private final String gateway;
    protected final String appKey;
    protected final String appSecret;
    protected final String accessToken;

    private TemuOpenCaller(Builder b) {
        this.gateway = b.gateway;
        this.appKey = b.appKey;
        this.appSecret = b.appSecret;
        this.accessToken = b.accessToken;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static class Builder {
        private String gateway = TemuUrls.CN;
        private String appKey;
        private String appSecret;
        private String accessToken;

        public Builder gateway(String gateway) {
            this.gateway = gateway;
            return this;
        }

        public Builder app(String key, String secret) {
            this.appKey = key;
            this.appSecret = secret;
            return this;
        }

        public Builder token(String token) {
            this.accessToken = token;
            return this;
        }

        public TemuOpenCaller build() {
            return new TemuOpenCaller(this);
        }
    }

    @Override
    public String request(String type, Map<String, Object> biz) {
        Map<String, Object> common = new HashMap<>();
        common.put("app_key", appKey);
        common.put("timestamp", String.valueOf(System.currentTimeMillis() / 1000));
        common.put("access_token", accessToken);
        common.put("type", type);
        common.put("data_type", "JSON");
        SortedMap<String, Object> params = new TreeMap<>(common);
        params.putAll(biz);
        params.put("sign", sign(params, appSecret));
        String resp = post(gateway, JsonUtil.toJson(params), 10000);
        return resp;
    }

    private String post(String url, String body, int timeout) {
        try {
            HttpPost post = new HttpPost(url);
            post.setHeader("Content-Type", "application/json");
            post.setHeader("X-Timeout", String.valueOf(timeout));
            post.setEntity(new StringEntity(body, "UTF-8"));
            try (CloseableHttpResponse resp = HTTP.execute(post)) {
                return EntityUtils.toString(resp.getEntity(), "UTF-8");
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
            for (byte b : digest) hex.append(String.format("%02x", b));
            return hex.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
