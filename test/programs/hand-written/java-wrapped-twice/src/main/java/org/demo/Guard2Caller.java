package org.demo;

import java.util.*;
import java.util.function.Function;

public class Guard2Caller implements Caller {
    private final Caller next;

    public Guard2Caller(Caller next) {
        this.next = next;
    }

    @Override
    public String call(Shop shop, String type, Map<String, Object> biz) {
        String r = next.call(shop, type, biz);
        System.out.println("[temu] " + type + " " + r.length());
        return r;
    }
}
