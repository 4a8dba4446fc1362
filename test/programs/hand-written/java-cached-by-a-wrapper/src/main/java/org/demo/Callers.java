package org.demo;

import java.util.*;

public final class Callers {
    private static final Caller CALLER = build();

    private static Caller build() {
        Caller c = new OpenApiClient();
        c = new Aspect1Caller(c);
        c = new Guard2Caller(c);
        return c;
    }

    public static String send(Shop shop, String type, Map<String, Object> biz) {
        return CALLER.call(shop, type, biz);
    }
}
