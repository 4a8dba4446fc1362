package cn.kuajing.temu;

import java.util.LinkedHashMap;
import java.util.Map;

/** 业务参数 */
public final class Biz {
    private Biz() {}

    public static Map<String, Object> of(Object... kv) {
        Map<String, Object> m = new LinkedHashMap<>();
        for (int i = 0; i < kv.length; i += 2) {
            m.put((String) kv[i], kv[i + 1]);
        }
        return m;
    }
}
