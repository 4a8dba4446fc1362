package io.wanliu.temu;

import java.util.Map;
import java.util.TreeMap;

/** 埋点 */
public class MetricsLayer implements TypeCaller {
    public static final Map<String, Integer> COUNTS = new TreeMap<>();

    private final TypeCaller next;

    public MetricsLayer(TypeCaller next) {
        this.next = next;
    }

    @Override
    public String invoke(String type, Map<String, Object> biz) {
        COUNTS.merge(type, 1, Integer::sum);
        String resp = next.invoke(type, biz);
        return resp;
    }
}
