package com.erp.temu;

import java.util.HashMap;
import java.util.Map;

public class Main {
    public static void main(String[] args) throws Exception {
        Map<String, String> p = new HashMap<>();
        p.put("type", "bg.goods.detail.get");
        p.put("productId", "12");
        System.out.println(HttpUtils.doPost(Constants.ROUTER, p, "{}"));
        Map<String, String> q = new HashMap<>();
        q.put("type", "bg.order.list.get");
        System.out.println(HttpUtils.doPost(Constants.ROUTER, q, "{}"));
    }
}
