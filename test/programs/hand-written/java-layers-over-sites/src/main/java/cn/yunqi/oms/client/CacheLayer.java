package cn.yunqi.oms.client;

import cn.yunqi.oms.constant.TemuApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** 缓存 */
public class CacheLayer implements Invoker {
    private static final Set<String> CACHEABLE = Set.of(TemuApi.FREIGHT_LIST, TemuApi.US_ACT_PRODUCT, TemuApi.AFTERSALES, TemuApi.ORDER_DETAIL, TemuApi.ATTRS);
    private final Map<String, String> cache = new HashMap<>();

    private final Invoker next;

    public CacheLayer(Invoker next) {
        this.next = next;
    }

    @Override
    public String doCall(String type, Map<String, Object> biz) {
        if (CACHEABLE.contains(type)) {
            String hit = cache.get(type + biz);
            if (hit != null) {
                return hit;
            }
        }
        String resp = next.doCall(type, biz);
        if (CACHEABLE.contains(type)) {
            cache.put(type + biz, resp);
        }
        return resp;
    }
}
