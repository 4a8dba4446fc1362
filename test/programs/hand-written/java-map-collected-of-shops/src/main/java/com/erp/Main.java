package com.erp;

import com.erp.temu.*;
import java.util.List;
import java.util.Map;

public class Main {
    public static void main(String[] args) {
        Map<String, Shop> shops = Shops.load();
        for (Shop shop : shops.values()) {
            TemuClient client = TemuClient.of(shop);
            client.execute(new GoodsDetail(7L));
            client.execute(new MallInfo());
        }
        TemuClient.of(shops.get("us-1")).execute(new GoodsDetail(9L));
    }
}
