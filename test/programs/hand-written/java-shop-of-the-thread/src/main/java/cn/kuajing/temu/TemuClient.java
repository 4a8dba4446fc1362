package cn.kuajing.temu;

import com.alibaba.fastjson2.JSON;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

public class TemuClient {
    public String call(String api, Map<String, Object> biz) {
        Map<String, Object> common = common(api, ShopContext.get().appKey());
        common.putAll(biz);
        TreeMap<String, Object> params = new TreeMap<>(common);
        StringBuilder sb = new StringBuilder(ShopContext.get().secret());
        for (String key : new TreeSet<>(params.keySet())) {
            sb.append(key).append(params.get(key));
        }
        params.put("sign", Integer.toHexString(sb.append(ShopContext.get().secret()).toString().hashCode()));
        return OkUtils.post(ShopContext.get().gateway(), JSON.toJSONString(params));
    }

    private Map<String, Object> common(String type, String appKey) {
        Map<String, Object> map = new HashMap<>();
        map.put("type", type);
        map.put("app_key", appKey);
        map.put("access_token", "tk");
        return map;
    }
}
