package com.yunqi.temu;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 中间件 */
public class Middlewares {
    public interface Middleware {
        String handle(String type, Map<String, Object> biz, Api next);
    }

    private static final Set<String> seen = new HashSet<>();

    static String dedupe(String type, Map<String, Object> biz, Api next) {
        String dedupeKey = type + "#" + biz.hashCode();
        if (!seen.add(dedupeKey)) {
            System.out.println("重复请求 " + dedupeKey.substring(0, dedupeKey.indexOf('#')));
        }
        String resp = next.execute(type, biz);
        return resp;
    }

    static String cursor(String type, Map<String, Object> biz, Api next) {
        String cursor = CursorStore.get(type);
        System.out.println("上次同步位置 " + cursor);
        String resp = next.execute(type, biz);
        return resp;
    }

    private static final List<Middleware> CHAIN = List.of(Middlewares::dedupe, Middlewares::cursor);

    public static Api apply(Api client) {
        Api current = client;
        for (Middleware m : CHAIN) {
            Api next = current;
            current = (type, biz) -> m.handle(type, biz, next);
        }
        return current;
    }
}
