package com.jst.temu.util;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.client.*;
import com.jst.temu.service.*;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

public class SignHelper {
    public static String sign(Map<String, Object> params, String secret) {
        StringBuilder sb = new StringBuilder(secret);
        params.keySet().stream().sorted().forEach(k -> sb.append(k).append(params.get(k)));
        sb.append(secret);
        try {
            MessageDigest md = MessageDigest.getInstance("MD5");
            StringBuilder hex = new StringBuilder();
            for (byte b : md.digest(sb.toString().getBytes(StandardCharsets.UTF_8))) {
                hex.append(String.format("%02X", b));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
