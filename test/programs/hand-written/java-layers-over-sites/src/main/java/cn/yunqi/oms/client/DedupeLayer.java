package cn.yunqi.oms.client;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 去重 */
public class DedupeLayer implements Invoker {
    private final Set<String> seen = new HashSet<>();

    private final Invoker next;

    public DedupeLayer(Invoker next) {
        this.next = next;
    }

    @Override
    public String doCall(String type, Map<String, Object> biz) {
        String dedupeKey = type + "#" + biz.hashCode();
        if (!seen.add(dedupeKey)) {
            System.out.println("重复请求 " + dedupeKey.substring(0, dedupeKey.indexOf('#')));
        }
        String resp = next.doCall(type, biz);
        return resp;
    }
}
