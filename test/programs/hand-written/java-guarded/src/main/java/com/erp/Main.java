package com.erp;

import com.erp.shop.Shop;
import com.erp.shop.ShopRepository;
import com.erp.temu.TemuApi;

public class Main {
    public static void main(String[] args) throws Exception {
        ShopRepository shops = new ShopRepository();
        for (Shop shop : shops.findAll()) {
            TemuApi api = TemuApi.forShop(shop);
            api.orders();
            if (shop.isOverseas()) {
                continue;
            }
            api.publish("hat");
        }
    }
}
