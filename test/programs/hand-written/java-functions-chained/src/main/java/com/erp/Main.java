package com.erp;

import java.util.Map;

public class Main {
    public static void main(String[] args) {
        TemuClient client = new TemuClient();
        client.call("bg.goods.detail.get", Map.of("productId", 7));
        client.call("bg.mall.info.get", Map.of());
    }
}
