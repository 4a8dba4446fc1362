package org.demo;

import java.util.List;
import java.util.Map;

public class Main {
    private static final String ACTIVITIES = "bg.marketing.activity.list.get";

    public static void main(String[] args) {
        Shop cn = new Shop("cn01", "CN", "ak01", "tk01");
        Shop us = new Shop("us01", "US", "ak02", "tk02");
        for (Shop shop : List.of(cn, us)) {
            Callers.send(shop, ACTIVITIES, Map.of("goodsName", "dress"));
        }
        Callers.send(cn, "bg.order.list.get", Map.of("pageNumber", 1));
    }
}
