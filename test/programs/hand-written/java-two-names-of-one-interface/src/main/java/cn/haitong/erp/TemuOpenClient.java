package cn.haitong.erp;

import cn.hutool.http.HttpUtil;
import com.alibaba.fastjson2.JSON;
import java.util.Map;

/**
 * Temu 开放平台客户端
 */
public abstract class TemuOpenClient {
    protected final String appKey;
    protected final String appSecret;
    protected final String accessToken;

    protected TemuOpenClient(String appKey, String appSecret, String accessToken) {
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.accessToken = accessToken;
    }

    /** 各站点网关 */
    protected abstract String gateway();

    public String call(String type, Map<String, Object> biz) {
        Map<String, Object> params = ParamBuilder.create(type)
                .with("app_key", appKey)
                .with("access_token", accessToken)
                .with("timestamp", System.currentTimeMillis() / 1000)
                .with("version", "V1")
                .withAll(biz)
                .build();
        params.put("sign", Signer.sign(params, appSecret));
        String resp = post(gateway(), JSON.toJSONString(params), 5000);
        if (!resp.contains("\"success\":true")) {
            System.out.println("调用失败 " + type + " " + resp);
        }
        return resp;
    }

    private String post(String url, String json, int timeout) {
        try {
            return HttpUtil.post(url, json);
        } catch (Exception e) {
            throw new IllegalStateException("请求失败: " + url, e);
        }
    }
}
