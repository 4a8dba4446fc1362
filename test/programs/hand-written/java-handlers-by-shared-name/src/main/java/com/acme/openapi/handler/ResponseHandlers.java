package com.acme.openapi.handler;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

public class ResponseHandlers {
    private static final Map<String, Consumer<String>> HANDLERS = new HashMap<>();

    static {
        HANDLERS.put("bg.goods.catsmandatory.get", text -> System.out.println("商品: " + text.length()));
        HANDLERS.put("bg.colorimageurl.get", text -> System.out.println("接口: " + text.length()));
        HANDLERS.put("bg.semi.adjust.price.page.query", text -> System.out.println("价格: " + text.length()));
        HANDLERS.put("bg.order.detail.get", text -> System.out.println("订单详情: " + text.length()));
    }

    public static void handle(String api, String text) {
        HANDLERS.getOrDefault(api, t -> { }).accept(text);
    }
}
