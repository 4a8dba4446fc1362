package com.a.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

public final class Actions {
    public static final Map<String, Function<Ctx, String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("goods", ctx -> Http.post(ctx, "bg.goods.list.get", "\"page\":1"));
        ALL.put("stock", Actions::stock);
        ALL.put("cats", ctx -> Http.post(ctx, "bg.goods.cats.get", "\"parent\":0"));
    }

    private static String stock(Ctx ctx) {
        return Http.post(ctx, "bg.goods.quantity.update", "\"quantity\":9");
    }
}
