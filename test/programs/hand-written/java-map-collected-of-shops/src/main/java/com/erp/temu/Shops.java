package com.erp.temu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

public final class Shops {
    private static final List<Shop> ALL = List.of(
        new Shop("cn-1", Region.CN, "t1"),
        new Shop("us-1", Region.US, "t2"));

    public static Map<String, Shop> load() {
        return ALL.stream().collect(Collectors.toMap(Shop::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
