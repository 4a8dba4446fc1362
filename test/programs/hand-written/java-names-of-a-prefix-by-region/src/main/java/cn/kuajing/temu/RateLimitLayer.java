package cn.kuajing.temu;

import java.util.HashMap;
import java.util.Map;

/** 限流 */
public class RateLimitLayer implements TypeCaller {
    private static final Map<String, Integer> LIMITS = new HashMap<>();

    static {
        LIMITS.put(BgMethods.of("goods", "labelv2.get"), 50);
        LIMITS.put(BgMethods.of("logistics", "template.get"), 50);
        LIMITS.put(BgMethods.of("goods", "custom.label.get"), 20);
        LIMITS.put(BgMethods.of("goodslogistics", "template.edit"), 5);
        LIMITS.put(BgMethods.of("goods", "attrs.get"), 20);
    }
    private final Map<String, Integer> used = new HashMap<>();

    private final TypeCaller next;

    public RateLimitLayer(TypeCaller next) {
        this.next = next;
    }

    @Override
    public String request(String type, Map<String, Object> biz) {
        Integer limit = LIMITS.get(type);
        if (limit == null) {
            throw new IllegalStateException("接口未配置限流: " + type);
        }
        if (used.merge(type, 1, Integer::sum) > limit) {
            throw new IllegalStateException("触发限流 " + type);
        }
        String resp = next.request(type, biz);
        return resp;
    }
}
