package com.erp.shop;

import java.util.ArrayList;
import java.util.List;

public class ShopRepository {
    public List<Shop> findAll() {
        List<Shop> shops = new ArrayList<>();
        shops.add(new Shop("1", "CN"));
        shops.add(new Shop("2", "US"));
        return shops;
    }
}
