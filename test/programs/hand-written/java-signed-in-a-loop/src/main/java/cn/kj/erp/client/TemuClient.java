package cn.kj.erp.client;

import cn.hutool.http.HttpUtil;
import com.alibaba.fastjson2.JSON;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

public class TemuClient {
    private static final TemuClient INSTANCE = new TemuClient();

    private TemuClient() {
    }

    public static TemuClient getInstance() {
        return INSTANCE;
    }

    public String callApi(String action, Map<String, Object> payload, String apiUrl) {
        Map<String, Object> req = new HashMap<>(16);
        if (payload != null) {
            req.putAll(payload);
        }
        req.put("access_token", "tk");
        req.put("type", action);
        StringBuilder raw = new StringBuilder("s3cret");
        for (Map.Entry<String, Object> e : new TreeMap<>(req).entrySet()) {
            raw.append(e.getKey()).append(e.getValue());
        }
        req.put("sign", md5(raw.append("s3cret").toString()));
        String text = HttpUtil.post(apiUrl, JSON.toJSONString(req));
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
