package org.demo;

import java.util.*;
import java.util.function.Function;

public class Aspect1Caller implements Caller {
    private final Caller next;

    public Aspect1Caller(Caller next) {
        this.next = next;
    }

    @Override
    public String call(Shop shop, String type, Map<String, Object> biz) {
        String r = "";
        for (int i = 0; i < 3; i++) {
            r = next.call(shop, type, biz);
            if (!r.contains("\"errorCode\":429")) {
                break;
            }
        }
        return r;
    }
}
