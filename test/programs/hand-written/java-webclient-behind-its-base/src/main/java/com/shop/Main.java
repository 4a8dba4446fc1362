package com.shop;

import java.util.HashMap;
import java.util.Map;

public class Main {
    public static void main(String[] args) {
        TemuClient temu = new TemuClient();
        Map<String, Object> page = new HashMap<>();
        page.put("page", 1);
        System.out.println(temu.call("bg.goods.list.get", page));
        System.out.println(temu.call("bg.mall.info.get", new HashMap<>()));
    }
}
