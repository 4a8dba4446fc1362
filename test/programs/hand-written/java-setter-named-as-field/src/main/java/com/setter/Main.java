package com.setter;

import java.util.List;
import java.util.Map;

public class Main {
    private static final String GOODS_MIGRATE = "bg.goods.migrate";

    private static String gatewayOf(String region) {
        if ("EU".equals(region)) {
            return "https://openapi-b-eu.temu.com/openapi/router";
        }
        return "https://openapi.kuajingmaihuo.com/openapi/router";
    }

    public static void main(String[] args) {
        for (String region : List.of("CN", "EU")) {
            TemuClient client = new TemuClient().appKey("ak").gateway(gatewayOf(region));
            for (String type : List.of(GOODS_MIGRATE, "bg.order.list.get")) {
                System.out.println(type + " " + client.request(type, Map.of("page", 1)).length());
            }
        }
    }
}
