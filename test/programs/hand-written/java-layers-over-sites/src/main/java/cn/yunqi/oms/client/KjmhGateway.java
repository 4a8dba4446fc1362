package cn.yunqi.oms.client;

import cn.yunqi.oms.util.HttpKit;
import cn.yunqi.oms.util.SignHelper;
import com.alibaba.fastjson2.JSON;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kjmh 开放平台客户端
 */
public abstract class KjmhGateway implements Invoker {
    protected final String appKey;
    protected final String appSecret;
    protected final String accessToken;

    protected KjmhGateway(String appKey, String appSecret, String accessToken) {
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.accessToken = accessToken;
    }

    /** 各站点网关 */
    protected abstract String gateway();

    @Override
    public String doCall(String type, Map<String, Object> biz) {
        Map<String, Object> params = new TreeMap<>(biz);
        params.put("type", type);
        params.put("app_key", appKey);
        params.put("timestamp", System.currentTimeMillis() / 1000);
        params.put("access_token", accessToken);
        String sign = SignHelper.sign(params, appSecret);
        StringBuilder text = new StringBuilder("{\"sign\":\"").append(sign).append('"');
        for (Map.Entry<String, Object> e : params.entrySet()) {
            text.append(",\"").append(e.getKey()).append("\":").append(JSON.toJSONString(e.getValue()));
        }
        text.append('}');
        String resp = HttpKit.post(gateway(), text.toString(), 10000);
        boolean ok = resp.replace(" ", "").contains("\"success\":true");
        System.out.println(type + (ok ? " 成功" : " 失败"));
        return resp;
    }
}
