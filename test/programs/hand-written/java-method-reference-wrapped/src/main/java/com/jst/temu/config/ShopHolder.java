package com.jst.temu.config;

import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.client.*;
import com.jst.temu.service.*;
import java.util.List;

public final class ShopHolder {
    public static final List<Shop> ALL = List.of(
            new Shop("mall_a", "半托一店", "中国", "半托", "ak0006", "sk-mall_a-9f2c", "tk-mall_a"),
            new Shop("us01", "美国本土店", "美国", "本土", "ak1004", "sk-us01-9f2c", "tk-us01"));

    private ShopHolder() {
    }

    public static Shop find(String id) {
        for (Shop s : ALL) {
            if (s.getId().equals(id)) {
                return s;
            }
        }
        throw new IllegalArgumentException("店铺不存在 " + id);
    }
}
