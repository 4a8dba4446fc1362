package com.dianxiaomi.erp.client;

import com.alibaba.fastjson2.JSON;
import com.dianxiaomi.erp.constant.BgMethods;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

/**
 * Kjmh 开放平台客户端
 */
public abstract class KjmhClient {
    private static final RestTemplate HTTP = new RestTemplate();

    private static final Map<String, Function<String, String>> PARSERS = Map.of(
            BgMethods.EDIT_SUBMIT.getType(), body -> body.replace("\n", ""),
            BgMethods.US_EDIT_PICTURES.getType(), body -> body,
            BgMethods.ORDER_DETAIL.getType(), String::trim,
            BgMethods.US_MALL_INFO.getType(), String::trim);

    protected final String appKey;
    protected final String appSecret;
    protected final String accessToken;

    protected KjmhClient(String appKey, String appSecret, String accessToken) {
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.accessToken = accessToken;
    }

    /** 各站点网关 */
    protected abstract String gateway();

    public String invoke(String type, Map<String, Object> biz) {
        Map<String, Object> common = new HashMap<>();
        common.put("access_token", accessToken);
        common.put("type", type);
        common.put("app_key", appKey);
        common.put("timestamp", System.currentTimeMillis() / 1000);
        Map<String, Object> params = Stream.concat(common.entrySet().stream(), biz.entrySet().stream())
                .filter(e -> e.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new));
        params.put("sign", sign(params, appSecret));
        String resp = post(gateway(), JSON.toJSONString(params), 5000);
        Function<String, String> parser = PARSERS.get(type);
        if (parser == null) {
            throw new IllegalStateException("没有解析器: " + type);
        }
        resp = parser.apply(resp);
        boolean ok = resp.replace(" ", "").contains("\"success\":true");
        System.out.println(type + (ok ? " 成功" : " 失败"));
        return resp;
    }

    private String post(String url, String payload, int timeout) {
        try {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(MediaType.APPLICATION_JSON);
            ResponseEntity<String> entity = HTTP.exchange(url, HttpMethod.POST, new HttpEntity<>(payload, headers), String.class);
            return entity.getBody();
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
            for (byte b : digest) hex.append(String.format("%02x", b));
            return hex.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
