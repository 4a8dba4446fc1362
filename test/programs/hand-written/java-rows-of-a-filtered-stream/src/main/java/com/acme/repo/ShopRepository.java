package com.acme.repo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 代替数据库 */
public class ShopRepository {
    private final List<ShopRow> rows = List.of(
            new ShopRow(1, "义乌旗舰", "CN", "k1", "s1", true),
            new ShopRow(2, "Dallas", "US", "k2", "s2", true),
            new ShopRow(3, "Berlin", "EU", "k3", "s3", false));

    public List<ShopRow> findEnabled() {
        return rows.stream().filter(ShopRow::enabled).collect(Collectors.toList());
    }
}
