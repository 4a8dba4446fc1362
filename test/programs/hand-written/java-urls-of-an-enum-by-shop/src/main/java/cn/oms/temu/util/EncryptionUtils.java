package cn.oms.temu.util;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
public class EncryptionUtils {
    public static String generateSignature(Map<String, Object> params, String secret) {
        StringBuilder sb = new StringBuilder(secret);
        new TreeMap<>(params).forEach((k, v) -> sb.append(k).append(v));
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(sb.append(secret).toString().getBytes(StandardCharsets.UTF_8));
            return String.format("%032X", new BigInteger(1, hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
