package cn.haitong.erp;

import com.alibaba.fastjson2.JSON;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

public class Signer {
    public static String sign(Map<String, ?> params, String secret) {
        StringBuilder sb = new StringBuilder(secret);
        for (Map.Entry<String, ?> e : new TreeMap<>(params).entrySet()) {
            if (e.getValue() == null || "sign".equals(e.getKey()) || e.getValue().toString().isEmpty()) continue;
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
