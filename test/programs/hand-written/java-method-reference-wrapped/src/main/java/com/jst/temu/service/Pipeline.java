package com.jst.temu.service;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.client.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

public class Pipeline {
    public static Supplier<String> step(String shop, String type, Map<String, Object> biz) {
        return () -> Temu.send(ShopHolder.find(shop), type, biz);
    }

    public static long run() {
        return Stream.of(
                step("mall_a", ApiTable.type("VIDEO_SIGN"), Map.of("size", 1024)),
                step("mall_a", ApiTable.type("LABEL_V2"), Map.of("productSkuId", 9001)),
                step("mall_a", ApiTable.type("ACT_ENROLL"), Map.of("activityId", 31)),
                step("mall_a", ApiTable.type("ADJUST_REVIEW"), Map.of("orderId", 88)),
                step("mall_a", ApiTable.type("ORDER_LIST"), Map.of("pageNumber", 1)),
                step("us01", ApiTable.type("VIDEO_SIGN"), Map.of("size", 1024)),
                step("us01", ApiTable.type("ORDER_LIST"), Map.of("pageNumber", 1)))
                .map(Supplier::get)
                .filter(r -> r.contains("\"success\":true"))
                .count();
    }
}
