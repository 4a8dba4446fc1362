package cn.kuajing.temu;

import java.util.ArrayList;
import java.util.List;

public final class Shops {
    private Shops() {
    }

    public static Shop sz01() {
        return new Shop("sz01", TemuConst.CN_URL, "ak-sz01", "sk-sz01", "semi");
    }

    public static Shop gz02() {
        return new Shop("gz02", TemuConst.CN_URL, "ak-gz02", "sk-gz02", "full");
    }

    public static List<Shop> all() {
        List<Shop> shops = new ArrayList<>();
        shops.add(sz01());
        shops.add(gz02());
        return shops;
    }
}
