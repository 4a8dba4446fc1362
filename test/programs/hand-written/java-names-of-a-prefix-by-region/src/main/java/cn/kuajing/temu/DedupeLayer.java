package cn.kuajing.temu;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 去重 */
public class DedupeLayer implements TypeCaller {
    private final Set<String> seen = new HashSet<>();

    private final TypeCaller next;

    public DedupeLayer(TypeCaller next) {
        this.next = next;
    }

    @Override
    public String request(String type, Map<String, Object> biz) {
        String dedupeKey = type + "#" + biz.hashCode();
        if (!seen.add(dedupeKey)) {
            System.out.println("重复请求 " + dedupeKey.substring(0, dedupeKey.indexOf('#')));
        }
        String resp = next.request(type, biz);
        return resp;
    }
}
