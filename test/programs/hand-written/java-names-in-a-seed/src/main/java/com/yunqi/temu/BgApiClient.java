package com.yunqi.temu;

import com.alibaba.fastjson2.JSON;
import java.util.HashMap;
import java.util.Map;

/**
 * Bg 开放平台客户端
 */
public class BgApiClient implements Api {
    private final String gateway;
    protected final String appKey;
    protected final String appSecret;
    protected final String accessToken;
    private final SignUtil signer = SignUtil.DEFAULT;

    private BgApiClient(Builder b) {
        this.gateway = b.gateway;
        this.appKey = b.appKey;
        this.appSecret = b.appSecret;
        this.accessToken = b.accessToken;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static class Builder {
        private String gateway = Env.get("BG_CN_GATEWAY", "https://openapi.kuajingmaihuo.com/openapi/router");
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

        public BgApiClient build() {
            return new BgApiClient(this);
        }
    }

    @Override
    public String execute(String type, Map<String, Object> biz) {
        Map<String, Object> params = new HashMap<>(biz);
        params.put("timestamp", System.currentTimeMillis() / 1000);
        params.put("access_token", accessToken);
        params.put("app_key", appKey);
        params.put("type", type);
        params.put("sign", signer.sign(params, appSecret));
        String resp = HttpTool.post(gateway, JSON.toJSONString(params), 8000);
        if (!resp.contains("\"success\":true")) {
            System.out.println("调用失败 " + type + " " + resp);
        }
        return resp;
    }
}
