package cn.wanliu.erp.client;

import cn.wanliu.erp.request.CommonParams;
import cn.wanliu.erp.util.HttpHelper;
import com.alibaba.fastjson2.JSON;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kjmh 开放平台客户端
 */
public abstract class KjmhClient implements ApiPort {
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

    @Override
    public String invoke(String type, Map<String, Object> biz) {
        CommonParams common = new CommonParams();
        common.setType(type);
        common.setAppKey(appKey);
        common.setAccessToken(accessToken);
        common.setTimestamp(String.valueOf(System.currentTimeMillis() / 1000));
        common.setDataType("JSON");
        common.setVersion("V1");
        Map<String, Object> params = common.toMap();
        params.putAll(biz);
        params.put("sign", sign(params, appSecret));
        String resp = HttpHelper.post(gateway(), JSON.toJSONString(params), 5000);
        Matcher em = Pattern.compile("\"errorMsg\":\"([^\"]*)\"").matcher(resp);
        if (em.find()) {
            System.out.println(type + " => " + em.group(1));
        }
        return resp;
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
